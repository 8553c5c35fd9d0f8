import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecord } from '../../src/record/record-markdown.ts';
import { plainBody } from './plain-body.ts';

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
