interface CatalogueEntry {
  readonly severity: Severity;
  /** One line for the index of docs/PROBLEMS.md. */
  readonly summary: string;
}

const entry = (severity: Severity, summary: string): CatalogueEntry => ({ severity, summary });

/** Every problem code there is. A code is never reused for another meaning. Keep sorted by family. */
export const problemCatalogue = {
  // capture: files, bytes, metadata
  'empty-file': entry('error', 'The file has no text.'),
  'binary-file': entry('error', 'The file is not text.'),
  'broken-document': entry('error', 'A Word, OpenDocument, RTF or PDF file cannot be opened.'),
  'wrong-encoding': entry('error', 'The bytes do not fit the encoding declared or detected.'),
  'file-too-large': entry('error', 'The file, or one line of it, is larger than the limit.'),
  'no-articles': entry('error', 'articles/ has no article.'),
  'unreadable-file': entry('error', 'The system does not let Backfile read a file.'),
  'path-escapes-folder': entry(
    'error',
    'A file leads out of its folder (symbolic link or ".."), or is not a regular file (pipe, socket, device).',
  ),
  'unreadable-name': entry('error', 'The name of a file or folder is not UTF-8.'),
  'ignored-by-name': entry('note', 'Names in articles/ that begin with a dot.'),
  'saved-page-parts': entry('note', 'The folder of a saved page’s pictures and scripts, which are no articles.'),
  'unsupported-format': entry('warning', 'Backfile does not read files of this format.'),
  'orphan-metadata': entry('error', 'A NAME.yml belongs to no article.'),
  'sidecar-twice': entry('error', 'An article has two NAME.yml.'),
  'metadata-twice': entry('error', 'An article has both front matter and a NAME.yml.'),
  'code-front-matter': entry('error', 'Front matter would run a program (---js and the like).'),
  'broken-yaml': entry('error', 'A YAML file or front matter cannot be read.'),
  'duplicate-key': entry('error', 'A key is there twice.'),
  'unknown-key': entry('error', 'Backfile does not know a key.'),
  'unused-key': entry('note', 'Front matter of another program has a key that Backfile has no use for.'),
  'invalid-value': entry('error', 'A value has the wrong form for its key.'),
  'impossible-date': entry('error', 'A date cannot be read, or is not in the calendar.'),
  'same-id': entry('error', 'Two articles would have the same id, so the same address.'),
  'same-address': entry('error', 'Two articles would have the same address, or both say that they had it.'),
  'address-not-kept': entry('warning', 'An article cannot stand at the address of its original page.'),
  'article-moved': entry(
    'warning',
    'The file of an article has another name or place, and so the article another address.',
  ),
  'same-identifier': entry('warning', 'Two articles have the same DOI, ARK or other identifier.'),
  'collection-misspelt': entry('warning', 'A collection is spelt almost as one of authority/collections.yml.'),
  'unknown-version': entry('error', 'A `versionOf:` names no article.'),
  'versions-disagree': entry('warning', 'The versions of an article disagree on its id.'),
  'version-order': entry('warning', 'It is not certain which version of an article is the newer one.'),
  'same-page-apart': entry('note', 'Two captures of one address have little text in common, and are two articles.'),
  'same-bytes': entry('warning', 'Two files are identical.'),
  'picture-missing': entry('warning', 'NAME.yml names a picture that is not in articles/.'),
  'picture-left-out': entry('warning', 'A picture of an article cannot be kept.'),
  'picture-previews': entry('note', 'A camera appended smaller pictures to a photograph; they are not shown.'),
  'picture-without-text': entry('note', 'Nothing says what a picture shows to those who do not see it.'),
  mojibake: entry('warning', 'Letters were garbled by a wrong decoding before the file was saved.'),
  'damaged-text': entry('warning', 'Some bytes of a page fit no encoding; they are shown as “\u{fffd}”.'),
  // removed articles
  'takedown-not-in-force': entry('error', 'A file says `removed:`, but it removes no article.'),
  'removed-text-elsewhere': entry('error', 'A file has words of an article that was removed.'),
  'removed-capture-kept': entry('note', 'The file of a removed article is still in articles/.'),
  'notice-without-file': entry('note', 'The notice of a removed article stands alone: the article has no file.'),
  'publish-without-articles': entry(
    'warning',
    'archive.yml says how much of an outlet is published, and no article is of it.',
  ),
  // records
  'broken-record': entry('error', 'A file in records/ cannot be read as a record.'),
  'record-edited': entry('note', 'A record was edited by hand and is kept.'),
  'record-outdated': entry('warning', 'A record was edited by hand, and its article has changed since.'),
  'record-without-capture': entry('warning', 'The file that a record was made from is gone.'),
  // reading
  'no-article-found': entry('error', 'No line of the file looks like part of an article.'),
  'dead-link': entry('note', 'A link in the text leads to a page of this site, or to a file, that is not there.'),
  'no-headline': entry('warning', 'No headline was found.'),
  'reading-in-doubt': entry('note', 'Backfile is unsure about many words; an editor should look at some lines.'),
  'lost-space': entry('note', 'Two words stand together without a space.'),
  'space-put-back': entry('note', 'A lost space was put back in the text that readers see.'),
  'doubled-text': entry('note', 'A line or a word is there twice.'),
  'double-stop': entry('note', 'Two full stops instead of one.'),
  'unbalanced-quotes': entry('note', 'A quotation has no opening or no closing mark.'),
  // dates
  'dates-disagree': entry('warning', 'Two dates of one article contradict each other.'),
  'event-phrase-everywhere': entry('warning', 'A phrase of an event is in nearly every article.'),
  // authority lists
  'unknown-list': entry('warning', 'A file in authority/ is not a list that Backfile reads.'),
  'variant-claimed-twice': entry('warning', 'Two names have the same form.'),
  'see-nowhere': entry('error', 'A name says “see” a name that is not in its list.'),
  'see-cycle': entry('error', 'Names lead to each other in a circle by “see”.'),
  'phrase-too-wide': entry('warning', 'A phrase of an event is too common.'),
  // the look and the words of the pages
  'low-contrast': entry('error', 'Two colours of archive.yml are too alike to read.'),
  'missing-theme-file': entry('error', 'archive.yml or a file of theme/ names a file that is missing.'),
  'unknown-theme-file': entry('warning', 'A file in theme/ replaces nothing.'),
  'broken-template': entry('error', 'A template in theme/ cannot be read.'),
  'broken-styles': entry('error', 'theme/style.css cannot be read, or uses a file that cannot be published.'),
  'no-contact': entry('warning', 'archive.yml does not say whom readers can write to.'),
  'language-not-spoken': entry('note', 'There are no interface texts in the archive’s language.'),
  // imports
  'import-broken': entry('error', 'A file that is imported is damaged, or not what it should be.'),
  'import-left-out': entry('warning', 'An entry of an import cannot be an article.'),
  'import-changed': entry('warning', 'An entry of an import is in the archive, with another text.'),
  'import-picture-missing': entry('warning', 'A picture of an imported article is not in the folder of pictures.'),
  'import-value-unread': entry('warning', 'A date or another value of an imported entry cannot be understood.'),
  'import-plugin-words': entry('note', 'Commands of WordPress plug-ins were left out of imported texts.'),
  // stories
  'unknown-capture': entry('warning', 'authority/stories.yml names an article that is not in articles/.'),
  'pins-clash': entry('warning', 'Two articles are listed under both “together” and “apart”.'),
} as const satisfies Record<string, CatalogueEntry>;

/** A code of the catalogue; every one is explained in docs/PROBLEMS.md. */
export type ProblemCode = keyof typeof problemCatalogue;

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problemCatalogue, code);
}

/** error: the build refuses to publish. warning: published, but an editor should look. note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** A fault in the material (never in the program: those throw), for a person to read. */
export interface Problem {
  readonly code: ProblemCode;
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  /** 1-based line of `path`, when the fault has a place. */
  readonly line?: number;
  /** What is wrong, quoting the offending value. */
  readonly message: string;
  /** What to do about it, in the imperative. */
  readonly hint: string;
}

export function severityOf(problem: Problem): Severity {
  return problemCatalogue[problem.code].severity;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(problem => severityOf(problem) === 'error');
}

/** A value with the problems met on the way to it; `value` is absent only when nothing usable was left. */
export interface Outcome<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** The values of many, and all problems met. */
export function collect<T>(outcomes: readonly Outcome<T>[]): {
  readonly value: readonly T[];
  readonly problems: readonly Problem[];
} {
  return {
    value: outcomes.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

/** Orders problems by path, then line, then code, so that a report never depends on the order of the work. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A command for a person to copy: `npx backfile show "articles/a file.txt"`, in the backquotes that messages have. */
export function commandFor(command: string, path: string, options = ''): string {
  return `\`npx backfile ${command} ${shellWord(path)}${options === '' ? '' : ` ${options}`}\``;
}

/** A path as one word of a command line. */
export function shellWord(path: string): string {
  if (/^[\p{L}\p{N}_./@%+=:,-]+$/u.test(path)) return path;
  return /[$`"\\!]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;
}
