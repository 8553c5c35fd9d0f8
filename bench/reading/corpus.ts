import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseRecord } from '../../src/record/parse-record.ts';
import { plainBody } from './scoring.ts';

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

/** Pages are parted by publisher: none is judged by a model that has seen its publisher. */
export const foldCount = 4;

/** The fold of a publisher; the same in every run and on every machine. */
export function foldOf(publisher: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < publisher.length; at += 1) hash = Math.imul(hash ^ publisher.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % foldCount;
}

/** SHA-256 over the names and contents of the corpus, in the order of the names: says which pages a score is of. */
export function corpusChecksum(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    hash.update(`${name}\n`);
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

/** Labels of lines that stand in the content column of a page. */
const columnLabels: ReadonlySet<string> = new Set(
  'headline standfirst byline dateline paragraph crosshead quote list-item table-row caption credit'.split(' '),
);

/**
 * Writes the invented pages of tests/cases as a corpus: each page as text, its content column, the page's own HTML
 * where the case has it, and what is known of it in NAME.json. It is small, so that training and measuring can be
 * tried out in a minute; the shipped weights need a real corpus.
 */
export function writeCaseCorpus(cases: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(cases).sort()) {
    // The four articles are real, and are read by hand.
    if (!name.startsWith('article-')) writeCase(join(cases, name), folder, name);
  }
}

function writeCase(folder: string, corpus: string, name: string): void {
  const stem = join(corpus, `case-${name}`);
  const rows = labelledLines(readFileSync(join(folder, 'labelled.txt'), 'utf8'));
  writeFileSync(`${stem}.txt`, textOf(rows));
  writeFileSync(`${stem}.col.txt`, textOf(rows.filter(({ label }) => columnLabels.has(label) || label === 'blank')));
  const page = join(folder, 'capture.html');
  if (existsSync(page)) copyFileSync(page, `${stem}.html`);
  const markdown = readFileSync(join(folder, 'record.md'), 'utf8');
  const { headline, byline, date, language } = parseRecord(markdown);
  const known = {
    name: `case-${name}`,
    host: `${name}.example`,
    lang: language,
    body: plainBody(markdown),
    title: headline?.text ?? null,
    authors: byline.map(({ text }) => text),
    date: 'edtf' in date ? date.edtf : null,
  };
  writeFileSync(`${stem}.json`, `${JSON.stringify(known, null, 1)}\n`);
}

interface LabelledRow {
  readonly label: string;
  readonly text: string;
}

function labelledLines(rows: string): LabelledRow[] {
  return [...rows.matchAll(/^([\w-]+)\S* +\| ?(.*)$/gmu)].map(([, label = '', text = '']) => ({ label, text }));
}

function textOf(rows: readonly LabelledRow[]): string {
  return `${rows.map(({ text }) => text).join('\n')}\n`;
}
