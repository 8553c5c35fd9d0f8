/** What is true of every capture of a format; what reads it stands in the file of its name. */
interface Capabilities {
  /** Ends of file names, in small letters. */
  readonly extensions: readonly string[];
  /** The lines are the bytes of the file: the one gives the other back. */
  readonly linesAreBytes: boolean;
  /** Lines hold marks (headings, links) that readers do not see. */
  readonly hasMarks: boolean;
  /** Its name beside the article's page; pages are handed out as text, so that nothing in them runs. */
  readonly publishedAs: string;
  /** Lines come from elements of a page, and the page says of itself what it is. */
  readonly hasTree: boolean;
}

/** The formats that are read, a row each. */
export const formats = {
  text: {
    extensions: ['txt', 'text'],
    linesAreBytes: true,
    hasMarks: false,
    publishedAs: 'capture.txt',
    hasTree: false,
  },
  markdown: {
    extensions: ['md', 'markdown'],
    linesAreBytes: true,
    hasMarks: true,
    publishedAs: 'capture.md',
    hasTree: false,
  },
  html: {
    // A message (.eml) and a page saved with its parts (.mhtml) hold one page.
    extensions: ['html', 'htm', 'xhtml', 'mhtml', 'mht', 'eml'],
    linesAreBytes: false,
    hasMarks: false,
    publishedAs: 'capture.html.txt',
    hasTree: true,
  },
  // Documents are turned into a page before they are read (document-page.ts).
  docx: {
    extensions: ['docx'],
    linesAreBytes: false,
    hasMarks: false,
    publishedAs: 'capture.docx',
    hasTree: true,
  },
  odt: {
    extensions: ['odt'],
    linesAreBytes: false,
    hasMarks: false,
    publishedAs: 'capture.odt',
    hasTree: true,
  },
  pdf: {
    extensions: ['pdf'],
    linesAreBytes: false,
    hasMarks: false,
    publishedAs: 'capture.pdf',
    hasTree: true,
  },
  rtf: {
    extensions: ['rtf'],
    linesAreBytes: false,
    hasMarks: false,
    publishedAs: 'capture.rtf',
    hasTree: true,
  },
} as const satisfies Readonly<Record<string, Capabilities>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[] as readonly [FormatName, ...FormatName[]];

export function capabilitiesOf({ format }: { readonly format: FormatName }): Capabilities {
  return formats[format];
}

/** Every extension that is read, with its stop. */
export const extensions: readonly string[] = formatNames.flatMap(name =>
  formats[name].extensions.map(extension => `.${extension}`),
);

/** The format that a path's extension stands for; none when Backfile does not read it. */
export function formatOf(path: string): FormatName | undefined {
  const extension = /\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return formatNames.find(name => (formats[name].extensions as readonly string[]).includes(extension));
}
