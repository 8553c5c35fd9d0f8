import type { Block } from '../../src/record/article-record.ts';
import { articleName } from '../../src/site/addresses.ts';
import type { Archive, ArticleVersions } from '../../src/site/archive.ts';
import { changeBetween } from '../../src/versions/version-change.ts';
import { archiveOf, articleWith, idOf, ledgerLeavingOut, mentionOf, nameWith, recordWith } from './site-archive.ts';

/** Text that is nasty to HTML, XML, JSON, Markdown, BibTeX and RIS at once. */
export const hostile =
  '</title></script><script>alert(1)</script><img src=x onerror=alert(1)> "\'&amp;&lt; {{ 7*7 }} {% x %} ]]> \\end{} \u0000\u0007\ud800 ‮RTL‬';

const body: readonly Block[] = [
  { kind: 'paragraph', text: 'First words.', lines: [1] },
  { kind: 'crosshead', text: 'A crosshead', lines: [2] },
  { kind: 'quote', paragraphs: ['Quoted.', 'Still quoted.'], lines: [3, 4] },
  { kind: 'list', ordered: false, items: ['one', 'two'], lines: [5, 6] },
  { kind: 'list', ordered: true, items: ['one', 'two'], lines: [7, 8] },
  {
    kind: 'table',
    rows: [
      ['Place', 'Count'],
      ['Here', '4'],
    ],
    lines: [9, 10],
  },
];

const names = [
  nameWith(),
  nameWith({
    kind: 'place',
    slug: 'larkhaven',
    preferred: 'Larkhaven',
    coordinates: { latitude: 51.5, longitude: -0.1 },
    variants: ['Lark Haven'],
    wikidata: 'Q1',
  }),
  nameWith({ kind: 'organisation', slug: 'council', preferred: hostile, note: hostile }),
  nameWith({ kind: 'topic', slug: 'ferries', preferred: 'Ferries' }),
];

/** An archive that has every kind of page, state, date and block, and hostile text in every field. */
export function variedArchive(): Archive {
  const { headline: _, ...headless } = articleWith({ id: idOf(4), date: { basis: 'unknown' }, body: [] }).record;
  const articles = [
    articleWith(
      {
        id: idOf(1),
        body,
        collections: ['Harbours', hostile],
        identifiers: { doi: '10.5555/"><b>', ark: 'ark:/12148/b', local: [hostile] },
        byline: ['Ann Lee', hostile].map(text => ({ text, basis: 'page' })),
        outlet: { text: 'The Larkhaven Times', basis: 'page' },
      },
      { mentions: names.map(mentionOf) },
    ),
    articleWith({
      id: idOf(2),
      headline: { text: 'A supplied headline', basis: 'editor' },
      date: { basis: 'inferred', edtf: '2021-03~', evidence: [{ quote: 'in March', line: 3, note: 'Of 2021.' }] },
      state: { kind: 'corrected', notes: [{ date: '2024-05-06', note: 'A name was wrong.' }] },
    }),
    articleWith(
      { id: idOf(3), ...hostileFields, ledger: ledgerLeavingOut({ 1: hostile }) },
      { mentions: names.slice(0, 2).map(mentionOf), versions: versionsOfHostile() },
    ),
    { record: headless, mentions: [] },
    articleWith({ id: idOf(5), state: { kind: 'retracted', date: '2024-01-02', reason: 'Made up.' } }),
    articleWith({ id: idOf(6), ...removedFields }),
    articleWith({
      id: idOf(7),
      language: 'ar',
      headline: { text: 'الرئيس يتحدث', basis: 'capture' },
      date: { basis: 'stated', edtf: '2019/2021', evidence: [] },
    }),
  ];
  return archiveOf(articles, {
    collections: [{ name: 'Harbours', title: hostile, description: hostile, order: 'oldest-first' }],
    names: { names, mentions: new Map(), candidates: [] },
    stories: {
      copies: [{ articles: [idOf(1), idOf(7)], overlap: 0.9 }],
      stories: [{ slug: 'aaaaab', articles: [idOf(1), idOf(2)] }],
      related: new Map([[idOf(1), [{ article: idOf(3), similarity: 0.4 }]]]),
    },
  });
}

/** The third article once more, as it was before and after its hostile text. */
function versionsOfHostile(): ArticleVersions {
  const folder = (id: string) => ({ folder: `${articleName({ id: idOf(3), ...hostileFields })}/versions/${id}` });
  const before = recordWith({ id: idOf(20), sourceUrl: hostileFields.sourceUrl, body, ...folder(idOf(20)) });
  const after = recordWith({ id: idOf(3), ...hostileFields, captured: '2022-01-01', ...folder(idOf(3)) });
  const removed = [{ id: idOf(21), date: '2024', reason: hostile }];
  return { shown: [{ record: before }, { record: after, change: changeBetween(before, after) }], removed };
}

const hostileFields = {
  headline: { text: hostile, basis: 'capture' },
  standfirst: { text: hostile, basis: 'capture' },
  byline: [{ text: hostile, basis: 'capture' }],
  outlet: { text: hostile, basis: 'capture' },
  date: { basis: 'stated', edtf: '2020', evidence: [{ quote: hostile, line: 1, note: hostile }] },
  body: body.map(block =>
    block.kind === 'paragraph' || block.kind === 'crosshead' ? { ...block, text: hostile } : block,
  ),
  sources: [{ text: hostile, title: hostile, outlet: hostile, line: 9 }],
  sourceUrl: 'https://example.com/?a=1&b="2"',
} as const;

/** Words that may stand nowhere in a site: those of the removed article. */
export const removedWords = 'Unspeakablesecret';

const removedFields = {
  headline: { text: `${removedWords} headline`, basis: 'capture' },
  body: [{ kind: 'paragraph', text: `${removedWords} body`, lines: [3] }],
  outlet: { text: `${removedWords} Gazette`, basis: 'capture' },
  state: { kind: 'removed', date: '2024-02-03', reason: 'Asked for by the person it was about.' },
} as const;
