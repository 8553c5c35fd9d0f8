const beforeOur =
  'arb|ard|arm|behavi|cand|clam|clang|col|demean|dol|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig';
/**
 * What British and American English spell differently. Rules bring families of words to one spelling before they are stemmed;
 * single words are paired by their stems. A test holds both to the British and American words of SCOWL: each British one finds
 * an American one, and no two other words become one.
 */
const rules: readonly (readonly [pattern: RegExp, spelling: string])[] = [
  // -ize becomes -ise, for the other way needs a list of the words that only ever had an s.
  [/^(..+[iy])z(?=(?:e[drs]?|ers|edly|ing|ings|ingly|ations?|ational|able|ably|ements?|ances?)$)/, '$1s'],
  [new RegExp(`(?<=${beforeOur})our`), 'or'],
  [
    /(?<=accout|calib|cent|fib|goit|lit|louv|lust|meag|met|mit|^nit|^och|philt|piast|reconnoit|sab|saltpet|scept|sepulch|somb|spect|theat)r(?:e(?=$|[bfglmnps])|(?=e[dr]|ing$))/,
    'er',
  ],
  [/manoeuv(?:re(?=s?$)|r(?=e[dr]|ing|ab))/, 'maneuver'],
  [/^(un)?(def|off|lic|pret)enc(?=e|ing)/, '$1$2ens'],
  [/(catal|dial|anal|monol|prol|epil|travel)ogu(?:e(?=s?$)|(?=ed$|ing$|er))/, '$1og'],
  [/gramme(?=s?$)/, 'gram'],
  [
    /(?<=apparel|barrel|bevel|cancel|carol|cavil|channel|chisel|council|counsel|cruel|cudgel|devil|dial|dishevel|drivel|duel|enamel|equal|evil|fuel|funnel|gravel|grovel|gruel|hostel|imperil|initial|jewel|label|laurel|level|libel|marshal|marvel|medal|model|panel|parcel|pedal|pencil|pummel|quarrel|ravel|revel|rival|shovel|shrivel|signal|snivel|spiral|stencil|swivel|symbol|teetotal|total|towel|trammel|tranquil|travel|trial|tunnel|wool|yodel)l(?=e[drn]|est$|ing|or|ous|is[teim]|i[tz])/,
    '',
  ],
  [/^wooll(?=y$|ies$)/, 'wool'],
  [/^(skil|wil)lful/, '$1ful'],
  [/^(instal|enrol|fulfil|distil|enthral)lment/, '$1ment'],
  [/a(?=em(?:[ai]|o(?!n)|$)|esth|eval$)/, ''],
  [/(?<=p|arch|gyn|pal|chim|^f)ae(?=[cdor])/, 'e'],
  [/^ae(?=ons?$|tiolog)/, 'e'],
  [/^caes(?=ium|ar[ei]an)/, 'ces'],
  [/^ch?oe(?=nob)|oe(?=str[aou]|dem[ao]|soph)|(?<=rrh|hom)oe(?=[ao])/, 'e'],
  [/^foet/, 'fet'],
  [/(?<=lik|blam|siz|liv|lov|mov|nam|rat|sal|shak|shar)eab/, 'ab'],
  [/(?<=^(?:un)?(?:judg|acknowledg|abridg))e(?=ment)/, ''],
  [/plough/, 'plow'],
  [/(?<=^(?:re)?m|^sm)oul(?=[dt])/, 'ol'],
  [/sulph/, 'sulf'],
  [/draught/, 'draft'],
  [/^chequ(?:e(?=$|s$|b)|(?=e[dr]|ing$))/, 'check'],
  [/^gaol/, 'jail'],
  [/^kerb/, 'curb'],
  [/^sceptic/, 'skeptic'],
  [/^grey/, 'gray'],
  [/^moustach/, 'mustach'],
  [/^cosi(?=e|l|ness)/, 'cozi'],
  [/^enquir/, 'inquir'],
  [/(?<=^(?:con|in|de|re)(?:ne|fle))xion/, 'ction'],
];

/** Most words hold none of these and need no rule tried. */
const concerned =
  /our|r(?:e|ing)|oeuv|enc[ei]|ogu|gramme|ll|ae|oe|eab|gem|lough|oul[dt]|lph|aught|cheq|gaol|kerb|scept|grey|mous|cosi|enq|xion|[iy]z/;

/** The spelling that stands for a word's British and American ones: `mobilization` becomes `mobilisation`. */
export function oneSpelling(word: string): string {
  if (word.length < 4 || !concerned.test(word)) return word;
  return rules.reduce((form, [pattern, spelling]) => form.replace(pattern, spelling), word);
}

/** British words, each with what it is in American English, where no rule tells. */
export const britishAndAmerican: readonly (readonly [string, string])[] = (
  'abetter abettor,adaptor adapter,adviser advisor,aeroplane airplane,aerofoil airfoil,almanack almanac,amidst amid,amongst among,aluminium aluminum,ambience ambiance,arsehole asshole,' +
  'artefact artifact,axe ax,bandanna bandana,bannister banister,baulk balk,behove behoove,blowsy blowzy,blowsier blowzier,briar brier,burka burqa,calliper caliper,callisthenics calisthenics,' +
  'carburettor carburetor,chilli chili,clarinettist clarinetist,chocolatey chocolaty,cosy cozy,disc disk,videodisc videodisk,doughnut donut,drily dryly,duelling dueling,epaulette epaulet,fayre fair,fillet filet,' +
  'flautist flutist,flyer flier,fontanelle fontanel,foregather forgather,furore furor,gipsy gypsy,glycerine glycerin,nitroglycerine nitroglycerin,gobbledegook gobbledygook,' +
  'gryphon griffin,guerrilla guerilla,gybe jibe,impostor imposter,jewellery jewelry,kaftan caftan,lasagne lasagna,liquorice licorice,manilla manila,mollusc mollusk,mum mom,' +
  'miaow meow,mynah myna,nought naught,numbskull numskull,okay ok,omelette omelet,pedlar peddler,phoney phony,pouffe pouf,practise practice,programme program,pyjamas pajamas,rouble ruble,' +
  'sheikh sheik,slyer slier,slyest sliest,speciality specialty,storey story,sweepstake sweepstakes,spiraea spirea,syphon siphon,teetotaller teetotaler,thraldom thralldom,throughway thruway,titbit tidbit,tsar czar,tumbril tumbrel,' +
  'tyre tire,unbeknown unbeknownst,veranda verandah,waggon wagon,whirr whir,whilst while,whisky whiskey,worshipper worshiper,yoghurt yogurt,yoghourt yogurt'
)
  .split(',')
  .map(pair => {
    const [british = '', american = ''] = pair.split(' ');
    return [british, american];
  });

const beginning = /^(.{2,}[iy])([sz])(?=$|e|i$|in|a$|at)/;
const withOr = new RegExp(`^(.*(?:${beforeOur})o)(u?)(?=r)`);

/** How the other English spells the words that begin so: `organiza` for `organisa`, `colour` for `color`. */
export function otherBeginnings(form: string): readonly string[] {
  const ise = form.replace(beginning, (_, before: string, letter: string) => `${before}${letter === 's' ? 'z' : 's'}`);
  const our = form.replace(withOr, (_, before: string, u: string) => `${before}${u === '' ? 'u' : ''}`);
  return [ise, our].filter(other => other !== form);
}
