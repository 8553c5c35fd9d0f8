export type IndexFaultKind = 'missing' | 'damaged' | 'other-version' | 'other-build';

const remedies: Readonly<Record<IndexFaultKind, string>> = {
  missing: 'Check the connection and try again.',
  damaged: 'Load the page again; if that does not help, the site has to be published again.',
  'other-version': 'Load the page again, so that page and index are of the same version.',
  'other-build': 'The archive was published anew meanwhile. Load the page again.',
};

/** A file of the index that cannot be used. Its message is for the reader: what failed and what to do. */
export class IndexFault extends Error {
  readonly kind: IndexFaultKind;
  readonly file: string;
  readonly why: string;

  constructor(kind: IndexFaultKind, file: string, why: string) {
    super(`The search index cannot be read: ${file}: ${why}. ${remedies[kind]}`);
    this.name = 'IndexFault';
    this.kind = kind;
    this.file = file;
    this.why = why;
  }
}
