interface CatalogueEntry {
  readonly severity: Severity;
  /** One line for the index of docs/PROBLEMS.md. */
  readonly summary: string;
}

const entry = (severity: Severity, summary: string): CatalogueEntry => ({ severity, summary });

/** Every problem code there is. A code is never reused for another meaning. Keep sorted by family. */
export const problemCatalogue = {
  // capture: files, bytes, metadata
  'empty-file': entry('error', 'The capture holds no text.'),
  'binary-file': entry('error', 'The capture is not text.'),
  'wrong-encoding': entry('error', 'The bytes do not fit the encoding declared or detected.'),
  'file-too-large': entry('error', 'The capture, or one line of it, is larger than the limit.'),
  'no-articles': entry('error', 'articles/ holds no capture.'),
  'unreadable-file': entry('error', 'The system does not let Backfile read a file.'),
  'path-escapes-folder': entry(
    'error',
    'A file leads out of its folder (symbolic link or ".."), or is none (pipe, socket, device).',
  ),
  'unreadable-name': entry('error', 'The name of a file or folder is not UTF-8.'),
  'ignored-by-name': entry('note', 'Entries of articles/ whose names begin with a dot.'),
  'unsupported-format': entry('warning', 'A file in articles/ has a format that Backfile does not read.'),
  'orphan-metadata': entry('error', 'A NAME.yml has no capture beside it.'),
  'sidecar-twice': entry('error', 'A capture has two NAME.yml beside it.'),
  'metadata-twice': entry('error', 'A capture has both front matter and a NAME.yml.'),
  'code-front-matter': entry('error', 'Front matter asks for code to be run (---js and the like).'),
  'broken-yaml': entry('error', 'A YAML file or front matter cannot be parsed.'),
  'duplicate-key': entry('error', 'A metadata key is given twice.'),
  'unknown-key': entry('error', 'A metadata key that Backfile does not know.'),
  'invalid-value': entry('error', 'A metadata value is not of the form the key asks for.'),
  'impossible-date': entry('error', 'A date that is not EDTF or not in the calendar.'),
  'same-id': entry('error', 'Two captures would have the same id, so the same address.'),
  'same-bytes': entry('warning', 'Two captures hold the same bytes.'),
  mojibake: entry('warning', 'Letters of the capture were garbled by a wrong decoding before it came here.'),
  'damaged-text': entry('warning', 'Some bytes of a page fit no encoding; they are shown as “\u{fffd}”.'),
  // removed articles
  'takedown-not-in-force': entry('error', 'A file says `removed:`, and no article is taken down by it.'),
  'removed-text-elsewhere': entry('error', 'A capture has words of an article that was removed.'),
  'removed-capture-kept': entry('note', 'The capture of a removed article is still in articles/.'),
  // reading
  'no-article-found': entry('error', 'Every line of the capture is boilerplate.'),
  'no-headline': entry('warning', 'No headline in the capture, and none supplied.'),
  'reading-in-doubt': entry('note', 'The reading of a capture is unsure; an editor should look at some lines.'),
  'lost-space': entry('note', 'Two words of a text stand together without a space.'),
  'space-put-back': entry('note', 'A lost space was put back in the text that readers see.'),
  'doubled-text': entry('note', 'A line or a word is printed twice.'),
  'double-stop': entry('note', 'Two stops where one is meant.'),
  'unbalanced-quotes': entry('note', 'A quotation lacks its opening or closing mark.'),
  // dates
  'dates-disagree': entry('warning', 'Two dates found for one article exclude each other.'),
  'event-phrase-everywhere': entry('warning', 'A phrase of an event stands in nearly every article.'),
  // authority lists
  'unknown-list': entry('warning', 'A file in authority/ is not a list that Backfile reads.'),
  'variant-claimed-twice': entry('warning', 'Two names of the lists claim one form.'),
  'see-nowhere': entry('error', 'A name says “see” of a name that is not in its list.'),
  'see-cycle': entry('error', 'Names lead to each other in a circle by “see”.'),
  'phrase-too-wide': entry('warning', 'A phrase of an event stands in articles about anything.'),
  // the look and the words of the pages
  'low-contrast': entry('error', 'A colour of archive.yml cannot be read on its ground.'),
  'missing-theme-file': entry('error', 'archive.yml or a file of theme/ names a file that is not there.'),
  'unknown-theme-file': entry('warning', 'A file in theme/ takes the place of nothing.'),
  'broken-template': entry('error', 'A template in theme/ cannot be read.'),
  'broken-styles': entry('error', 'theme/style.css cannot be read, or names a file that cannot be published.'),
  'language-not-spoken': entry('note', 'There are no interface texts in the archive’s language.'),
  // stories
  'unknown-capture': entry('warning', 'authority/stories.yml names a capture that is not in articles/.'),
  'pins-clash': entry('warning', 'Two captures are both put in one story and kept apart.'),
} as const satisfies Record<string, CatalogueEntry>;

/** A code of the catalogue; every one is explained in docs/PROBLEMS.md. */
export type ProblemCode = keyof typeof problemCatalogue;

/** error: the build refuses to publish. warning: published, but an editor should look. note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** A fault in the material (never in the program: those throw), told to a person. */
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

/** Orders problems by path, then line, then code, so that a report never depends on the order of the work. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
