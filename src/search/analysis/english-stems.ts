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

/** Each group: the form that stands for all, then the others. */
const groups =
  // Nouns that change within.
  'foot feet,tooth teeth,goose geese,mouse mice,dormouse dormice,louse lice,woodlouse woodlice,ox oxen,person persons people,brother brethren,passerby passersby,' +
  'life lives,afterlife afterlives,leaf leaves,elf elves,thief thieves,calf calves,half halves,loaf loaves,' +
  // From Latin, Greek, French and Italian.
  'addendum addenda,atrium atria,bacterium bacteria,consortium consortia,continuum continua,crematorium crematoria,curriculum curricula,datum data,erratum errata,forum fora,gymnasium gymnasia,' +
  'honorarium honoraria,maximum maxima,medium media,memorandum memoranda,millennium millennia,minimum minima,moratorium moratoria,optimum optima,ovum ova,quantum quanta,referendum referenda,sanatorium sanatoria,' +
  'spectrum spectra,stadium stadia,stratum strata,symposium symposia,automaton automata,criterion criteria,phenomenon phenomena,polyhedron polyhedra,corpus corpora,genus genera,opus opera,schema schemata,stigma stigmata,' +
  'alga algae,alumna alumnae,antenna antennae,formula formulae,larva larvae,nebula nebulae,vertebra vertebrae,alumnus alumni,bacillus bacilli,cactus cacti,calculus calculi,colossus colossi,focus foci,fungus fungi,' +
  'hippopotamus hippopotami,locus loci,nucleus nuclei,octopus octopi,papyrus papyri,radius radii,sarcophagus sarcophagi,stimulus stimuli,streptococcus streptococci,syllabus syllabi,terminus termini,thesaurus thesauri,uterus uteri,' +
  'appendix appendices,cervix cervices,codex codices,cortex cortices,index indices indexes,matrix matrices,vertex vertices,vortex vortices,' +
  'analysis analyses,antithesis antitheses,axis axes,basis bases,catharsis catharses,crisis crises,diagnosis diagnoses,dialysis dialyses,ellipsis ellipses,emphasis emphases,genesis geneses,hypothesis hypotheses,metamorphosis metamorphoses,' +
  'metastasis metastases,nemesis nemeses,neurosis neuroses,oasis oases,paralysis paralyses,parenthesis parentheses,prognosis prognoses,prosthesis prostheses,psychosis psychoses,synopsis synopses,synthesis syntheses,thesis theses,thrombosis thromboses,' +
  'concerto concerti,graffito graffiti,libretto libretti,mafioso mafiosi,palazzo palazzi,paparazzo paparazzi,virtuoso virtuosi,' +
  // An s that is the word's own.
  'alias aliases,atlas atlases,bias biases biased,bus buses busses,canvas canvases,fez fezzes,gas gases gasses,iris irises,lens lenses,metropolis metropolises,pelvis pelvises,quiz quizzes,' +
  // Verbs.
  'arise arose arisen,awake awoke awoken,become became,begin began begun,bend bent,bite bitten,bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt,buy bought,catch caught,choose chose chosen,' +
  'cling clung,come came,creep crept,deal dealt,dig dug,draw drew drawn,dream dreamt,drink drank drunk,drive drove driven,dwell dwelt,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,flee fled,fling flung,fly flew flown,forbid forbade forbidden,' +
  'foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,forsake forsook forsaken,freeze froze frozen,get got gotten,give gave given,go went gone,grow grew grown,hang hung,hear heard,hide hid hidden,hold held,keep kept,kneel knelt,know knew known,' +
  'lay laid,lead led,lean leant,leap leapt,learn learnt,leave left,lend lent,lose lost,make made,mean meant,meet met,oversee oversaw overseen,pay paid,ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see seen,seek sought,sell sold,send sent,' +
  'sew sewn,shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk,sit sat,slay slew slain,sleep slept,slide slid,sling slung,sow sown,speak spoke spoken,speed sped,spell spelt,spend spent,spill spilt,spin spun,spit spat,' +
  'spoil spoilt,spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,stink stank stunk,stride strode stridden,strike struck stricken,string strung,strive strove striven,swear swore sworn,sweep swept,swell swollen,swim swam swum,swing swung,' +
  'take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,tread trod trodden,understand understood,wear wore worn,weave wove woven,weep wept,win won,wring wrung,write wrote written';

/** Left as they are, for they are other words as often: the left, a rose, military bases, the media, to resent. */
const apart = new Set(
  'left rose bases axes media data people met fell shot lent fed thought felt opera resent slew'.split(' '),
);

const irregular: ReadonlyMap<string, string> = new Map(
  groups.split(',').flatMap(group => {
    const [base = '', ...others] = group.split(' ');
    return others.filter(other => !apart.has(other)).map(other => [other, base] as const);
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
