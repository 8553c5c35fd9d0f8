import { groupWords, roleWords } from './role-words.ts';

/** Words with a large letter that no writer's name has: of headings, buttons, bodies and small words. */
const words =
  'download pdf updated published posted edited reviewed teilen drucken merken kommentare artikel compartir ' +
  'comentarios guardar partager commentaires condividi agency agencies press news media special senior ' +
  'chief political minute minutes hour hours ago monday tuesday wednesday thursday friday saturday sunday ' +
  'january february march april june july august september october november december admin guest follow ' +
  'share comment comments photo photos image images getty am pm est gmt the our your my about more home ' +
  'world sport sports business politics opinion video live menu search sign log subscribe newsletter ' +
  'company type size use case hotel hotels ltd inc group university institute ministry council government ' +
  'street city north south east west united new latest top best read watch listen contact privacy terms ' +
  'policy cookie cookies advertisement how what why when who where is are was and or not with from for to ' +
  'on uhr min jetzt mehr alle auch neue podcast podcasts copy copied link get started filed under view ' +
  'edition digital just only click here see show hide open close next previous skip content related ' +
  'trending category categories tags topics section website download print email save gift audio transcript ' +
  'marketing strategy industry trends key takeaways final thoughts insight insights quick apply style ' +
  'recent posts facts questions asked frequently average price prices rating tips guide tools trial ' +
  'schedule request information google scholar magazine join gallery management resources services software ' +
  'table contents login copyright party league premier academy thanks whatsapp facebook youtube linkedin ' +
  'twitter instagram telegram neueste weitere beiträge angebote month week year days blog events shop ' +
  'online tv radio free premium plus daily weekly times post gazette tribune herald zeitung le les une des ' +
  'los las mais más expert experts officer director professor founder consultant specialist sponsored ' +
  'sponsor author authors usa today of in at blogger analyst dietitian';

/** With those of roles and of groups. */
export const noNameWords: ReadonlySet<string> = new Set([...words.split(' '), ...roleWords, ...groupWords]);

/** Of these, surnames: in an author field they end somebody's name. */
export const surnamesToo: ReadonlySet<string> = new Set(
  'west north east best day price case street read post may june april march august young gray guide english group press times save gift close page'.split(
    ' ',
  ),
);
