/** What a writer is, by language. */
const nouns = {
  en: 'correspondent reporter editor editor-in-chief writer columnist journalist contributor',
  de: 'redakteur redakteurin chefredakteur chefredakteurin redaktor redaktorin korrespondent korrespondentin reporterin kolumnist kolumnistin volontär volontärin',
  fr: 'journaliste rédacteur rédactrice correspondant correspondante chroniqueur chroniqueuse éditorialiste',
  es: 'corresponsal periodista redactor redactora columnista reportero reportera',
  pt: 'jornalista repórter colunista correspondente redator redatora',
  it: 'giornalista corrispondente inviato inviata redattore redattrice editorialista',
  nl: 'redacteur verslaggever verslaggeefster',
  no: 'redaktør kommentator',
  sv: 'redaktör krönikör',
  fi: 'toimittaja',
  pl: 'dziennikarz dziennikarka redaktor redaktorka korespondent',
  cs: 'novinář',
  ru: 'корреспондент журналист журналистка редактор обозреватель репортёр репортер',
  uk: 'кореспондент журналіст',
  tr: 'muhabir muhabiri editör gazeteci',
  id: 'wartawan jurnalis',
} as const;

const plurals = {
  en: 'correspondents reporters editors writers columnists journalists contributors',
  de: 'redakteure redakteurinnen korrespondenten korrespondentinnen',
  fr: 'journalistes correspondants',
  es: 'periodistas corresponsales',
} as const;

const listed = (table: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(table).flatMap(words => words.split(' '));

/** One word for what a writer is. */
export const roleNouns: ReadonlySet<string> = new Set(listed(nouns));

/** Those for several writers too. */
export const roleWords: ReadonlySet<string> = new Set([...roleNouns, ...listed(plurals)]);

/** Stand before a role's noun where a page prints it right behind the name. */
export const roleKinds: ReadonlySet<string> = new Set(
  (
    'political parliamentary senior chief staff special sports sport business news foreign deputy assistant associate ' +
    'managing health science technology education freelance investigative national local web travel economics ' +
    'environment culture crime diplomatic defence security contributing executive international city guest'
  ).split(' '),
);

/** Letters behind a name, as they are written. */
export const degrees: ReadonlySet<string> = new Set(
  'PhD Ph.D Ph.D. MD M.D M.D. MBA MSc BSc MS BA MA RN RD RDN CPA CFA Esq Esq. FAND JD J.D. MP OBE MBE CBE'.split(' '),
);

/** Parts of the name that a comma may set apart. */
export const nameSuffixes: ReadonlySet<string> = new Set('Jr Jr. Sr Sr. II III IV'.split(' '));

/** Those who write for an outlet, together. */
export const staffWords: ReadonlySet<string> = new Set(
  'staff redaktion redacción redazione rédaction redação redactie redaksi redakcja toimitus редакция редакція'.split(
    ' ',
  ),
);

/** A group that signs together: “Editorial Board”, “News Desk”, “Redaktion”; most of the words have other uses too. */
export const groupWords: ReadonlySet<string> = new Set([
  ...staffWords,
  ...'board desk newsroom team editors bureau onlineredaktion sportredaktion redaktionen'.split(' '),
]);

/** Accounts, buttons and words for any author, where an author would stand. */
export const accountWords: ReadonlySet<string> = new Set(
  (
    'admin administrator administrador webmaster guest guests author authors autor autorin autoren unknown anonymous ' +
    'null undefined none n/a user root default super site wordpress by home about more share follow contact comment ' +
    'comments written'
  ).split(' '),
);

/** Say whose a role is, and name nobody: “our correspondent”, “staff”, “agencies”. */
export const smallWords: ReadonlySet<string> = new Set(
  'our own a an the unser unsere unserem unserer der die den dem notre un une nuestro nuestra dalla dal nostra nostro el la le'.split(
    ' ',
  ),
);
