import { porter } from './porter.ts';

/**
 * lunr's stemmer with what it gets wrong put right: words that change within (women, mice, written), and short ones of
 * which it leaves two letters (used → us, added → ad), which then meet quite other words.
 */
export function stemEnglish(form: string): string {
  const regular = irregular.get(form) ?? form;
  const stem = porter(regular);
  return stem.length > 2 || regular.length < 3 ? stem : shortStem(regular);
}

/** Words that end in s without being more than one. */
const singular = new Set('its his has was yes gas bus this'.split(' '));

function shortStem(form: string): string {
  if (singular.has(form)) return form;
  const inflected = /^(.+?)(ed|ing|s)$/.exec(form);
  if (!inflected) return form;
  const [, base = '', ending] = inflected;
  if (base.length < 2) return form;
  if (ending === 's') return base === 'goe' || base === 'doe' ? base.slice(0, 2) : base;
  if (/^(?:go|do|be|[^aeiou]{2})$/.test(base) && !base.endsWith('y')) return base;
  if (/(.)\1$/.test(base)) return base;
  return base.endsWith('y') && ending === 'ing' ? `${base.slice(0, -1)}ie` : `${base}e`;
}

/** Each group: the form that stands for all, then the others. */
const groups =
  'man men,woman women,child children,person persons people,mouse mice,goose geese,foot feet,tooth teeth,ox oxen,' +
  'wife wives,life lives,knife knives,leaf leaves,half halves,shelf shelves,wolf wolves,thief thieves,loaf loaves,calf calves,elf elves,scarf scarves,hoof hooves,self selves,' +
  'crisis crises,analysis analyses,basis bases,thesis theses,hypothesis hypotheses,diagnosis diagnoses,oasis oases,axis axes,' +
  'criterion criteria,phenomenon phenomena,medium media,datum data,bacterium bacteria,curriculum curricula,memorandum memoranda,' +
  'fungus fungi,nucleus nuclei,cactus cacti,stimulus stimuli,alumnus alumni,index indices indexes,matrix matrices,appendix appendices,vertex vertices,' +
  'spokesman spokesmen,spokeswoman spokeswomen,policeman policemen,policewoman policewomen,businessman businessmen,businesswoman businesswomen,' +
  'fisherman fishermen,fireman firemen,chairman chairmen,congressman congressmen,gunman gunmen,gentleman gentlemen,salesman salesmen,sportsman sportsmen,serviceman servicemen,workman workmen,frenchman frenchmen,englishman englishmen,irishman irishmen,' +
  'grandchild grandchildren,stepchild stepchildren,schoolchild schoolchildren,housewife housewives,midwife midwives,' +
  'write wrote written,speak spoke spoken,break broke broken,steal stole stolen,choose chose chosen,freeze froze frozen,drive drove driven,rise rose risen,' +
  'give gave given,take took taken,shake shook shaken,fall fell fallen,eat ate eaten,know knew known,grow grew grown,throw threw thrown,fly flew flown,draw drew drawn,' +
  'begin began begun,drink drank drunk,sing sang sung,swim swam swum,run ran,win won,hold held,hear heard,tell told,sell sold,buy bought,bring brought,think thought,catch caught,teach taught,fight fought,seek sought,' +
  'keep kept,sleep slept,leave left,feel felt,meet met,lead led,feed fed,build built,send sent,spend spent,lend lent,lose lost,shoot shot,sit sat,get got gotten,make made,pay paid,say said,stand stood,understand understood,strike struck,hide hid hidden,forget forgot forgotten,hang hung,swear swore sworn,tear tore torn,wear wore worn,go went gone';

/** Left as they are, for they are other words as often: the left, a rose, military bases, the media. */
const apart = new Set('left rose bases axes media data people met fell shot lent fed thought felt'.split(' '));

const irregular: ReadonlyMap<string, string> = new Map(
  groups.split(',').flatMap(group => {
    const [base = '', ...others] = group.split(' ');
    return others.filter(other => !apart.has(other)).map(other => [other, base] as const);
  }),
);
