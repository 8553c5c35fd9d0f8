import { britishAndAmerican, oneSpelling } from './english-spellings.ts';
import { porter } from './porter.ts';

/**
 * lunr's stemmer with what it gets wrong put right: words that change within (women, viruses, written), and short ones of
 * which it leaves two letters (used → us, added → ad), which then meet quite other words.
 */
export function stemEnglish(form: string): string {
  const stem = regularStem(form);
  return americanStems.get(stem) ?? stem;
}

function regularStem(form: string): string {
  const regular = regularForm(oneSpelling(form));
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
  if (/(.)\1$|e$/.test(base)) return base;
  return base.endsWith('y') && ending === 'ing' ? `${base.slice(0, -1)}ie` : `${base}e`;
}

/** How words change: their endings, the first of them that of the form that stands for all, and the beginnings that have these. */
const groups =
  // Nouns that change within.
  'oot eet:f,ooth eeth:t,oose eese:g,ouse ice:m dorm l woodl, en:ox,rson rsons ople:pe,other ethren:br,by sby:passer,fe ves:li afterli,' +
  'f ves:lea el thie cal hal loa,' +
  // From Latin, Greek, French and Italian.
  'um a:addend atri bacteri consorti continu crematori curricul dat errat for gymnasi honorari maxim medi memorand millenni minim moratori optim ov quant referend sanatori spectr stadi strat symposi,' +
  'on a:automat criteri phenomen polyhedr,us ora:corp,us era:gen op, ta:schema stigma, e:alga alumna antenna formula larva nebula vertebra,' +
  'us i:alumn bacill cact calcul coloss foc fung hippopotam loc nucle octop papyr radi sarcophag stimul streptococc syllab termin thesaur uter,' +
  'x ces:appendi cervi matri,ex ices:cod cort vert vort,ex ices exes:ind,' +
  'is es:analys antithes ax bas cathars cris diagnos dialys ellips emphas genes hypothes metamorphos metastas nemes neuros oas paralys parenthes prognos prosthes psychos synops synthes thes thrombos,' +
  'o i:concert graffit librett mafios palazz paparazz virtuos,' +
  // An s that is the word's own.
  ' es:alias atlas canvas iris lens metropolis pelvis, es ed:bias, es ses:bus gas, zes:fez quiz,' +
  // Verbs.
  'ise ose isen:ar r,ake oke oken:aw,ome ame:bec c,in an un:beg,d t:ben buil len sen spen,e ten:bit,ed d:ble bre fe spe,ow ew own:bl gr kn thr,' +
  'eak oke oken:br sp,ing ought:br, t:burn deal dream lean leap learn mean spoil,uy ought:b,tch ught:ca,ose se sen:cho,ing ung:cl fl sl st str sw wr,' +
  'ep pt:cre ke sle swe we,ig ug:d,aw ew awn:dr,ink ank unk:dr shr s st,ive ove iven:dr str,l t:dwel spel spil,eat ate eaten:,all ell allen:f,' +
  'el lt:fe kne,ight ought:f,e d:fle,y ew own:fl,id ade idden:forb,ee aw een:fores overs,et ot otten:forg g,ive ave iven:forg g,ake ook aken:fors sh t,' +
  'eeze oze ozen:fr,go went gone:,ang ung:h, d:hear,e  den:hid,old eld:h,y id:la pa sa,ad d:le,ave ft:le,e t:los,ke de:ma,et t:me,ide ode idden:r str,' +
  'ing ang ung:r s spr,un an:r, n:see sew show sow,eek ought:s,ell old:s t,ine one:sh,ot t:sho,it at:s sp,ay ew ain:sl,e :slid,in un:sp,' +
  'and ood:st underst,eal ole olen:st,ick uck:st,ike uck icken:str,ear ore orn:sw t w,ell ollen:sw,im am um:sw,each aught:t,ink ought:th,ead od odden:tr,' +
  'eave ove oven:w,in on:w,ite ote itten:wr';

/** Left as they are, for they are other words as often: the left, a rose, military bases, the media, to resent. */
const apart = new Set(
  'left rose bases axes media data people met fell shot lent fed thought felt opera resent slew'.split(' '),
);

const irregular: ReadonlyMap<string, string> = new Map(
  groups.split(',').flatMap(group => {
    const [endings = '', beginnings = ''] = group.split(':');
    const [base = '', ...others] = endings.split(' ');
    return beginnings
      .split(' ')
      .flatMap(beginning =>
        others.map(other => [beginning + other, beginning + base] as const).filter(([form]) => !apart.has(form)),
      );
  }),
);

/** Endings of words that change within, each with what it becomes. */
const changes: readonly (readonly [pattern: RegExp, form: string])[] = [
  [
    /(?<!^(?:a|o|ho|se|ra|hy|sta|ye|lu|ru|car|bre|abdo|acu|albu|bitu|cycla|dol|regi|speci|turk|tiana|tianan|fora))men$/,
    'man',
  ],
  [/children$/, 'child'],
  [/(wi|kni)ves$/, '$1fe'],
  [/(shel|wol|sel|scar|whar|dwar|^hoo|shea)ves$/, '$1f'],
  [/eaux$/, 'eau'],
  // viruses, campuses, not uses or causes.
  [/(?<!^|f|m|[aou]|^r|^ab|^re|^mis|^dis|^over|acc|exc|rec|per|th|ten|cl)uses$/, 'us'],
];
/** Most words end otherwise, and need none of these tried. */
const mayChange = /(?:en|[vs]es|aux)$/;
/** They make other verbs of the irregular ones: withdrew, rewritten, overthrown. */
const verbPrefix = /^(?:over|under|out|re|mis|fore|with|up|inter)(?=...)/;

/** The form that stands for a word and those that it changes into. */
function regularForm(form: string): string {
  const known = irregular.get(form);
  if (known !== undefined) return known;
  if (mayChange.test(form)) {
    for (const [pattern, regular] of changes) if (pattern.test(form)) return form.replace(pattern, regular);
  }
  const prefix = apart.has(form) ? undefined : verbPrefix.exec(form)?.[0];
  const base = prefix === undefined ? undefined : irregular.get(form.slice(prefix.length));
  return base === undefined ? form : `${prefix}${base}`;
}

/** The stem of each British word to that of the American one. */
const americanStems: ReadonlyMap<string, string> = new Map(
  britishAndAmerican.map(pair => [regularStem(pair[0]), regularStem(pair[1])] as const),
);
