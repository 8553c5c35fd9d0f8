/** Texts that make a careless program work for minutes: one small piece over and over, in a line and in many. */

import { findNames } from '../src/names/find-names.ts';
import { loadAuthority } from '../src/names/load-authority.ts';
import type { RunStage } from '../src/pipeline.ts';
import { archiveOf, buildSite, readArchive, reviewNotes } from '../src/pipeline.ts';
import { formatBody, parseWrittenBody } from '../src/record/body-markdown.ts';
import { buildSearchIndex } from '../src/search/build/build-search-index.ts';
import { type DownloadFixity, measured } from '../src/site/downloads/download.ts';
import { renderBody } from '../src/site/render-body.ts';
import { SiteFileMaker } from '../src/site/site-file-maker.ts';
import { findStories } from '../src/stories/find-stories.ts';
import { renderPage } from '../templates/render-page.tsx';
import { idOf, noAssets, recordWith } from '../tests/support/site-archive.ts';

/** Pieces that each caused trouble somewhere, or open something that has to be closed; a test goes through these. */
export const worstPieces: readonly string[] = [
  ...[' ', 'a', '"', '“', '[', '](', '<', '<div>', '&amp;', 'http://', 'a.a.', '1', '12 March ', 'By Aa ', '-'],
  ...['e\u0301', '中', '| a ', '> ', '`', 'Mr. ', 'A ', 'Aa ', '*', '!', 'ofpeace '],
];

export const pieces: readonly string[] = [
  ...worstPieces,
  ...["'", '’', ']', '(', '<a>', '<p>', '<!--', '<![CDATA[', '</', '&', 'http://a.b/c ', '1,', 'By ', '- ', '—', '😀'],
  ...['\u0301', '中文，', 'あ', 'ا', 'ก', '한', '\u202e', '[a](b)', '|', '#', '# ', '>', '\t', '$1', 'AA', 'Aa', 'aA'],
  ...['_', '*a_', '. ', ', ', '/', '\\', '@', 'a@b.', '{', '{{', 'x,y', 'wordOther ', 'said,and ', '\u00a0', '\u00ad'],
  ...['\u200b', 'a: ', ':', '1. ', '· ', '2021-03-04 ', 'said ', 'the the ', '“a” ', 'of ', 'University of ', 'Jan '],
  ...['in Paris on Monday ', 'Read more ', 'Photo: ', 'U.S. ', 'Aa-', "O'", 'and ', ', and Aa Bb'],
  ...['7', '3.14 ', '1,000 ', '50% ', '€5 ', '$1 million ', 'XIV. ', 'MCM ', '12:30 ', '4.3.2021 ', '4 March 2021 '],
  ...[
    "'a' ",
    '«a» ',
    '„a“ ',
    '‘',
    '”',
    "''",
    '👩‍👩‍👧',
    '🇩🇪',
    '❤️',
    'שלום ',
    'مرحبا، ',
    '\u202eabc\u202c',
    '日本語。',
    '한국 ',
  ],
  ...[
    'ไทย',
    '\u200d',
    '\ufeff',
    '\u2028',
    '\u2060',
    '<b>',
    '<b>a</b>',
    '</div>',
    '<table><tr><td>',
    '<li>',
    '<img src=a>',
  ],
  ...['<a href="b">', '<script>', '<style>', '<svg>', '<template>', '<iframe srcdoc="<p>">', '<br>', '<!-- a -->'],
  ...[
    '&#x41;',
    '&lt;',
    '&nbsp;',
    '&amp',
    '&#',
    '[^1]',
    '[^1]: a\n',
    '|a|b|\n',
    '|-|',
    '![a](b)',
    '[a][b]',
    '<http://a.b>',
  ],
  ...[
    'a@b.co ',
    'mailto:a@b.co ',
    'www.a.b ',
    '~~',
    '***',
    '```',
    '{% a %}',
    '$a$',
    '==',
    '--',
    '…',
    '\r',
    '  \n',
    '\\\n',
  ],
  ...[
    'Anna is a reporter ',
    'More. Why? ',
    'Sources: ',
    'By Aa Bb and Cc Dd, ',
    'the Xyz of the ',
    'Foo Inc. ',
    'St. ',
    'von ',
  ],
];

export const formats = ['txt', 'md', 'html'] as const;
export const shapes = ['one line', 'many lines'] as const;

export interface HostileText {
  readonly piece: string;
  readonly format: (typeof formats)[number];
  readonly shape: (typeof shapes)[number];
  readonly length: number;
}

const article = `Harbour town votes to reopen its ferry line

By Ada Thorne

4 March 2021

The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.

“We have waited a quarter of a century for this,” said the mayor, Ada Thorne, after the vote of nine to two.
`;

/** A line of the longer kind holds some twenty characters; a capture has a limit to its lines. */
export function textOf({ piece, shape, length }: Omit<HostileText, 'format'>): string {
  if (shape === 'one line') return piece.repeat(Math.ceil(length / piece.length));
  const line = piece.repeat(Math.ceil(20 / piece.length));
  return Array.from({ length: Math.min(90_000, Math.ceil(length / line.length)) }, () => line).join('\n');
}

function captureOf(text: string, format: HostileText['format']): Uint8Array {
  const paragraphs = article.split('\n\n').map(paragraph => `<p>${paragraph}</p>`);
  const page = `<!DOCTYPE html><title>Harbour</title><article>${paragraphs.join('')}<p>${text}</p>${paragraphs.join('')}</article>`;
  return new TextEncoder().encode(format === 'html' ? page : `${article}\n${text}\n\n${article}`);
}

/** Milliseconds of processor time that each stage takes, from the bytes of captures that hold such texts to their pages. */
export function timeStages(...given: readonly HostileText[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const timed = <T>(name: string, work: () => T): T => {
    const before = process.cpuUsage();
    const made = work();
    const { user, system } = process.cpuUsage(before);
    times.set(name, (times.get(name) ?? 0) + (user + system) / 1000);
    return made;
  };
  const run: RunStage = (name, work) => timed(name, () => work(() => {}));
  const texts = given.map(textOf);
  const other = { path: 'articles/z.txt', bytes: new TextEncoder().encode(article) };
  const hostile = given.map(({ format }, at) => {
    return { path: `articles/${String.fromCharCode(97 + at)}.${format}`, bytes: captureOf(texts[at] ?? '', format) };
  });
  const sources = {
    articles: [...hostile, other],
    loneSidecars: [],
    ignored: [],
    authority: [],
    theme: [],
    templates: [],
  };
  const read = readArchive({ ...sources, problems: [] }, {}, run);
  const { archive } = archiveOf(read, run);
  timed('looking for faults', () => reviewNotes(read, { ...sources, problems: [] }));
  const readCapture = (wanted: string) => (hostile.find(({ path }) => path === wanted) ?? other).bytes;
  const plan = buildSite(archive, noAssets, run);
  const fixities = new Map<string, DownloadFixity>();
  const maker = new SiteFileMaker({ site: plan.site, readCapture, fixities });
  for (const file of plan.files) {
    if (file.kind !== 'download') continue;
    const tell = (fixity: DownloadFixity) => fixities.set(file.path, fixity);
    timed('downloads', () => Array.from(measured(maker.chunksOf(file.contents), tell)).length);
  }
  for (const page of plan.pages) timed(`page: ${page.kind}`, () => renderPage(page, plan.site, fixities));
  for (const file of plan.files)
    if (file.kind !== 'download') timed(`file: ${file.kind}`, () => maker.contentsOf(file));
  // The texts as they are, whatever the reading made of them.
  const documents = texts.map((text, at) => ({ id: `a${at}`, url: '/a/', title: 'A', text, language: 'en' }));
  timed('indexing the texts', () => buildSearchIndex(documents));
  const lines = texts.flatMap(text => text.split('\n')).map(text => text.trim());
  const body = lines.map(text => ({ kind: 'paragraph', text, lines: [1] }) as const);
  timed('record of the texts', () => parseWrittenBody(formatBody(body), []));
  timed('page of the texts', () => renderBody(body));
  const names = timed('names in the texts', () => findNames([recordWith({ body })], loadAuthority([]).value));
  timed('copies of the texts', () => findStories([recordWith({ body }), recordWith({ body, id: idOf(2) })], names));
  return times;
}
