import { roleNouns, staffWords } from './role-words.ts';

/**
 * What opens, joins and ends the names of a byline, by language. Every reader of bylines and the rule table's pattern
 * are built from these; a phrase holds between bars.
 */

/** Open a byline before a name, with a colon or without. */
const openingWords = {
  en: 'by|written by|posted by|published by|reported by|compiled by|story by|words by|text by|article by|report by|analysis by|review by|opinion by|submitted by|created by',
  de: 'von|kommentar von|ein kommentar von|eine kolumne von|analyse von|eine analyse von|reportage von|eine reportage von|interview von|ein interview von|gastbeitrag von|ein gastbeitrag von|autorin/autor|autor|autorin',
  fr: 'par|texte par|textes par|propos recueillis par|auteur',
  es: 'por|autor|autora|autores',
  it: 'di|da|autore',
  pt: 'por',
  nl: 'door',
  no: 'av|skrevet av',
  sv: 'av',
  da: 'af|skrevet af',
  fi: 'kirjoittaja',
  pl: 'przez',
  id: 'oleh',
  tr: 'yazan',
  ru: 'автор|авторы',
} as const;

/** Open a byline only with a colon behind them; without one they are words of a sentence or of a heading. */
const openingLabels = {
  en: 'author|authors|text|words|story|report|article|byline|writer|reporter',
  de: 'text|redaktion|autoren|bericht',
  fr: 'texte|textes|auteurs',
  es: 'texto|redacción',
  it: 'testo|autori',
  nl: 'tekst|auteur',
  no: 'tekst',
  sv: 'text',
  pl: 'autor|tekst',
  cs: 'autor',
  id: 'penulis|reporter',
  tr: 'yazar|haber',
  fi: 'teksti',
  ru: 'текст',
  uk: 'текст|автор|автори',
  el: 'κείμενο|συντάκτης',
  hi: 'लेखक',
  ar: 'بقلم|كتب|كتبت|الكاتب',
  he: 'מאת|כתב',
} as const;

/** Of `openingWords`, those that are also part of surnames: “Di Maio”, “Von Trapp”. */
export const particleOpeners: ReadonlySet<string> = new Set(['von', 'di', 'da', 'av', 'af', 'par', 'por', 'door']);

/** Stand before names in scripts without large letters, with a colon, a space, a stroke or nothing between. */
export const hanLabels = '记者|記者|作者|责编|責編|编辑|編輯|撰文|采写|採訪|文';
/** Stand behind such names. */
export const hangulRoles = '기자|특파원|논설위원';
/** Stand before them. */
export const hangulLabels = '글쓴이|글|기자';

/** Join two names. */
export const joiningWords = 'and|und|et|y|e|en|og|och|и|i';

/** Join two names in languages where the word begins much else: only where a whole name stands on either side. */
export const carefulJoiners: ReadonlySet<string> = new Set('dan ve ja oraz та і'.split(' '));

/** Lead to a second writer in a field and after “By”, where a line of text would be a sentence. */
export const secondaryJoiners: ReadonlySet<string> = new Set('with mit avec con com met med'.split(' '));

/** Of the joining words, those that also stand within one name: “José Ortega y Gasset”, “Antoni Rovira i Virgili”. */
export const innerJoiners: ReadonlySet<string> = new Set(['y', 'e', 'i']);

/** Small words within a name. */
export const nameParticles: ReadonlySet<string> = new Set(
  'de da do dos del della di von van der den bin bint ibn al el la le af av ter ten zu y'.split(' '),
);

/** Stand between a name and the place it reports from; the second ones only where the text names somebody. */
export const placeWords = 'in|at|from';
export const otherPlaceWords = 'à|aus|w|en';

/** Stand between a name and whom it writes for; likewise. */
export const employerWords = 'for|of|via|special to';
export const otherEmployerWords = 'für|pour|para';

/** Stand between an author field's name and what it tells of them. */
export const tellingWords = 'is|was|has';

/** Stand between a name and the day of the article, or are a button. */
export const noticeWords =
  'updated|published|posted|last update|last updated|follow|sponsored|share|zuletzt aktualisiert|aktualisiert|veröffentlicht|stand:|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|publicerad|uppdaterad|publisert|oppdatert|опубликовано';

/** Stand before a day. */
export const dayWords = 'on|at|in|of|from|am|le|el';

const phrases = (table: Readonly<Record<string, string>>): readonly string[] =>
  [...new Set(Object.values(table).flatMap(words => words.split('|')))].sort((a, b) => b.length - a.length);

/** The longest first. */
export const openers = phrases(openingWords);
export const labels = phrases(openingLabels);

/** Of a regular expression: any of the phrases. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.map(word => word.replace(/[.*+?^${}()[\]\\/]/g, '\\$&')).join('|')})`;
}

/** Labels that name nothing else; the others open sentences and headings too. */
const plainLabels = anyOf(['author', 'authors', 'text', 'texte']);

/** Pieces of regular expressions for rules that look at lines; made of the same words as the splitter. */
export const openerSource = anyOf(openers);
export const markedOpenerSource = `(?:${openerSource}:?|texte?:)`;
export const joinerSource = anyOf([...joiningWords.split('|'), '&']);

const nouns = [...roleNouns].sort((a, b) => b.length - a.length);
/** What a writer is, in one word. */
export const roleSource = anyOf(nouns);
export const signingSource = anyOf([...nouns, ...staffWords]);

/** Stands alone on a line above a name, with a colon or without. */
export const loneOpener = new RegExp(`^(?:(?:${openerSource}|${plainLabels}) ?:?|${anyOf(labels)} ?:)$`, 'iu');

/** Stands alone on a line between two names. */
export const loneJoiner = new RegExp(`^(?:[,|·]|${joinerSource})$`, 'iu');

const opensWith = new RegExp(`^(?:${openerSource}) `, 'iu');
const opensNames = new RegExp(
  `^\\(?(?:${openerSource}(?:\\s*[:：]\\s*|\\s+)|(?:${hanLabels})(?:\\s*[:：]\\s*|\\s+))[\\p{L}]`,
  'iu',
);
const nearOpening = new RegExp(`^\\P{L}{0,3}(?:\\p{L}{2,12} )?(?:${openerSource}|author)(?![\\p{L}\\p{N}])`, 'iu');

/** “By Jane Doe”, “by the river”: the first word is one that opens bylines. */
export function startsWithOpener(text: string): boolean {
  return opensWith.test(text);
}

/** As startsWithOpener, of a marked text of a page: a label in Chinese counts too. */
export function mayNameAuthors(text: string): boolean {
  return opensNames.test(text.slice(0, 60));
}

/** As startsWithOpener, with one other word or some marks before it: “Analysis by Jane Doe”. */
export function opensLikeByline(text: string): boolean {
  return nearOpening.test(text);
}
