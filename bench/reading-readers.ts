/**
 * Ours beside other readers on the same HTML pages, in one run: `node --import tsx bench/reading-readers.ts CORPUS`.
 * Every page is read by a model that has not seen its publisher. Readability and Defuddle read the page as parsed by
 * linkedom; the text of what they give is taken as the text of a capture is.
 */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { pageLines } from '../src/capture/html-lines.ts';
import { parsePage } from '../src/capture/parse-page.ts';
import { type CorpusPage, corpusChecksum, corpusPages, foldOf } from './reading/corpus.ts';
import { foldModels } from './reading/fold-models.ts';
import { readPage } from './reading/read-page.ts';
import { type BodyScore, meanScore, plainBody, scoreBody } from './reading/scoring.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node --import tsx bench/reading-readers.ts CORPUS');
const models = foldModels(corpusChecksum(folder));

type Reader = (page: CorpusPage) => string | Promise<string>;
const readers: Readonly<Record<string, Reader>> = {
  'text as it is': page => textOf(new TextDecoder().decode(page.bytes)),
  Readability: page => textOf(new Readability(parse(page)).parse()?.content ?? ''),
  Defuddle: async page =>
    textOf((await Defuddle(parse(page), `https://${page.gold.host || 'archive.example'}/`)).content),
  ours: page => {
    const own = models[foldOf(page.publisher)];
    return own ? plainBody(readPage(page, own).markdown) : '';
  },
};

const pages = corpusPages(folder, ['html']);
const sources = [...new Set(pages.map(({ source }) => source))].sort();
console.log(
  `${'reader'.padEnd(16)}${['all', ...sources].map(name => `${name} F1`.padStart(10)).join('')}   exact   ms a page`,
);
const log = console.log;
for (const [name, read] of Object.entries(readers)) {
  const scores: BodyScore[] = [];
  const started = performance.now();
  // Defuddle reports its retries on the console.
  console.log = () => {};
  for (const page of pages) scores.push(scoreBody(page.gold.body, await attempt(read, page)));
  console.log = log;
  const each = (performance.now() - started) / pages.length;
  const all = meanScore(scores);
  const bySource = sources.map(source => meanScore(scores.filter((_, at) => pages[at]?.source === source)).f1);
  console.log(
    `${name.padEnd(16)}${[all.f1, ...bySource].map(f1 => f1.toFixed(4).padStart(10)).join('')}${all.exact.toFixed(3).padStart(8)}${each.toFixed(0).padStart(12)}`,
  );
}

/** A reader that fails on a page has found nothing there. */
async function attempt(read: Reader, page: CorpusPage): Promise<string> {
  try {
    return await read(page);
  } catch {
    return '';
  }
}

function parse(page: CorpusPage): Document {
  return parseHTML(new TextDecoder().decode(page.bytes)).document;
}

function textOf(html: string): string {
  const page = parsePage(html);
  return page === undefined
    ? ''
    : pageLines(page.body)
        .map(line => line.text)
        .join('\n');
}
