import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How a page reached us: all of it as text, its content column as text, or the page's own HTML. */
export type CaptureStyle = 'full' | 'column' | 'html';

export const captureStyles: readonly CaptureStyle[] = ['full', 'column', 'html'];

const suffixes: Readonly<Record<CaptureStyle, string>> = { full: '.txt', column: '.col.txt', html: '.html' };

const goldSchema = z.object({
  name: z.string(),
  host: z.string().catch(''),
  lang: z.string().catch('other'),
  body: z.string(),
  title: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  date: z.string().nullish(),
});

export type Gold = z.infer<typeof goldSchema>;

/** A page of the corpus in one style. */
export interface CorpusPage {
  readonly gold: Gold;
  readonly style: CaptureStyle;
  /** Source of the page: the name up to its first hyphen. */
  readonly source: string;
  /** What pages of one publisher share; folds are made of whole publishers. */
  readonly publisher: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Every page of the folder that has a known body, in the styles asked for, in the order of their names. */
export function corpusPages(folder: string, styles: readonly CaptureStyle[] = captureStyles): readonly CorpusPage[] {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.json') && name !== 'manifest.json')
    .sort();
  return names.flatMap(name => {
    const parsed = goldSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success) return [];
    return styles.flatMap(style => pageOf(folder, parsed.data, name.slice(0, -'.json'.length), style));
  });
}

function pageOf(folder: string, gold: Gold, stem: string, style: CaptureStyle): readonly CorpusPage[] {
  const fileName = stem + suffixes[style];
  const path = join(folder, fileName);
  if (!existsSync(path)) return [];
  const source = stem.split('-')[0] ?? stem;
  return [{ gold, style, source, publisher: publisherOf(gold.host) || stem, fileName, bytes: readFileSync(path) }];
}

const secondLevel = new Set(['co', 'com', 'net', 'org', 'gov', 'gob', 'ac', 'edu', 'or', 'go', 'ne']);

/** The name before the public suffix: `news.example.co.uk` and `example.com` are both `example`. */
export function publisherOf(host: string): string {
  const labels = host.toLowerCase().split('.').slice(0, -1);
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && secondLevel.has(last) ? (labels.at(-2) ?? last) : last;
}
