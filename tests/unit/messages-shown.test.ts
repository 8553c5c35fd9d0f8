import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import type { Sha256 } from '../../src/capture/capture.ts';
import { readCitationStyles } from '../../src/io/read-citation-styles.ts';
import { english } from '../../src/messages/english.ts';
import type { Message } from '../../src/messages/message-text.ts';
import type { Archive, Article } from '../../src/site/archive.ts';
import { CitationWriter } from '../../src/site/citations/citation-writer.ts';
import { chooseWording, messagesPath } from '../../src/site/settings/choose-wording.ts';
import type { ArchiveSettings } from '../../src/site/settings/settings.ts';
import { siteUrl } from '../../src/site/site-url.ts';
import { renderSite } from '../support/rendered-site.ts';
import {
  archiveOf,
  articleWith,
  idOf,
  mentionOf,
  nameWith,
  recordWith,
  settingsWith,
} from '../support/site-archive.ts';
import { variedArchive } from '../support/varied-archive.ts';
import { archiveOfCaptures, captureOf, paragraphs } from '../support/versioned-archive.ts';

test('every text of theme/messages.yml can be read on the pages, in the files or in the browser', () => {
  const marked = Object.entries<Message>(english).map(([key, message]) => [key, withMark(key, message)]);
  const bytes = new TextEncoder().encode(stringify(Object.fromEntries(marked), { lineWidth: 0 }));
  const { value: ownTexts, problems } = chooseWording('en', { path: messagesPath, bytes });
  assert.deepEqual(problems, []);
  const downloads = [
    'csv',
    'json-lines',
    'bibtex',
    'ris',
    'csl',
    'records',
    'captures',
  ] satisfies ArchiveSettings['downloads'];
  const settings = settingsWith({ contact: 'editor@papers.example', runBy: 'The Society', downloads });
  const citations = new CitationWriter(readCitationStyles('en'));
  const shown = [
    variedArchive(),
    archiveOf([]),
    archiveOf(editedArticles()),
    wideArchive(),
    placedArchive(200),
    placedArchive(20),
    picturedArchive(),
    movedArchive(),
    versionedArchive(),
    archiveOfCaptures(versions().slice(1), { publish: 'excerpt' }),
  ].flatMap(one => {
    const { pages, texts } = renderSite({ ...one, settings, texts: ownTexts }, citations);
    return [...[...pages.values()].map(({ html }) => html), ...texts.values()];
  });
  const read = new Set(shown.flatMap(text => text.match(/(?<=⟦)[^⟧]+(?=⟧)/g) ?? []));
  assert.deepEqual(
    Object.keys(english)
      .filter(key => !read.has(key))
      .sort(),
    [...neverHere].sort(),
  );
});

/** An article and a removed one that had other addresses. */
function movedArchive() {
  const removed = variedArchive().removed.map(notice => ({ ...notice, formerly: ['mzkdta'] }));
  return { ...archiveOf([articleWith({ formerly: ['mzkdtp'] })]), removed };
}

/** An article of three captures, of which the newest changed nothing, and one that was taken down. */
function versionedArchive(): Archive {
  const archive = archiveOfCaptures(versions());
  const removed = [{ id: idOf(9), date: '2022', reason: 'A mistake.' }];
  return {
    ...archive,
    articles: archive.articles.map(article => ({
      ...article,
      ...(article.versions && { versions: { ...article.versions, removed } }),
    })),
  };
}

function versions() {
  const texts = paragraphs(6);
  const changed = [
    ...texts.slice(0, 5),
    texts[5]?.replace(/^\w+ /, '') ?? '',
    'Correction: the ferry carries forty cars.',
  ];
  const later = {
    captured: '2021-03-18',
    headline: { text: 'Ferry back', basis: 'page' },
    standfirst: { text: 'After four years', basis: 'page' },
    byline: [{ text: 'Ada Eins', basis: 'page' }],
    outlet: { text: 'The Gazette', basis: 'page' },
    date: { basis: 'stated', edtf: '2021-03-17', evidence: [] },
  } as const;
  return [
    captureOf(1, texts),
    captureOf(2, changed, later),
    captureOf(3, changed, { ...later, captured: '2021-04-02' }),
  ];
}

/** Articles of which the archive edited the text, or the facts; one that it wrote down itself; and some published in part. */
function editedArticles(): Article[] {
  const digest = '0'.repeat(64) as Sha256;
  const edit = (text: boolean) => ({ text, facts: !text, written: { body: digest, facts: digest } });
  const edited = [true, false].map((text, at) =>
    articleWith({ id: idOf(at + 1), reading: { reader: 'backfile', metadata: digest, edited: edit(text) } }),
  );
  const { capture: _, fixity: __, ...written } = recordWith({ id: idOf(3) });
  const inPart = (['excerpt', 'facts'] as const).map((publish, at) => {
    const { capture: ___, ...facts } = recordWith({ id: idOf(4 + at), publish, sourceUrl: 'https://gazette.example/' });
    return { record: { ...facts, body: [] }, mentions: [] };
  });
  return [...edited, { record: { ...written, recordPath: 'records/ferry.md' }, mentions: [] }, ...inPart];
}

/** An article with a picture, and one of whose picture the archive has only the address. */
function picturedArchive(): Archive {
  const sha256 = '0'.repeat(64) as Sha256;
  const file = (format: 'webp' | 'jpeg') => ({
    url: siteUrl('pictures', `a.${format}`),
    format,
    width: 480,
    height: 300,
  });
  const source = { sha256, format: 'jpeg', width: 480, height: 300, part: 1 } as const;
  const pictures = [
    { source, before: 1 },
    { address: 'https://gazette.example/i.jpg', before: 1, caption: 'The quay' },
  ];
  const shown = new Map([[sha256, { webp: [file('webp')], jpeg: [file('jpeg')] }]]);
  const kinds = ['video', 'audio', 'map', 'post', 'page'] as const;
  const embeds = kinds.map((kind, at) => ({
    kind,
    address: `https://films.example/${kind}`,
    number: at + 1,
    before: 1,
  }));
  return { ...archiveOf([articleWith({ pictures, embeds })]), pictures: shown };
}

/** The text with its key before each word, so that it is known wherever a part of it stands. */
function withMark(key: string, message: Message): Message {
  const mark = (text: string) => text.replace(/^|(?<= )(?=\p{L})/gu, `⟦${key}⟧`);
  return typeof message === 'string'
    ? mark(message)
    : { ...message, ...Object.fromEntries(Object.entries(message).map(([form, text]) => [form, mark(text)])) };
}

/** Said of more than 10,000 articles; and what stands for a season or a story's article that can not be absent. */
const neverHere = [
  ...['downloads.ofYear', 'downloads.noYear', 'downloads.part', 'downloads.inParts', 'downloads.checksums'],
  ...['date.season.part', 'story.untitled'],
];

const manyAuthors = ['Ada Eins', 'Bea Zwei', 'Cleo Drei', 'Dora Vier', 'Eva Elf'].map(text => ({
  text,
  basis: 'page' as const,
}));

const manySentences = Array.from({ length: 20 }, (_, at) => {
  const [first, second] = [at, at + 7].map(number => String.fromCharCode(97 + number).repeat(6));
  return `The ${first} of the ${second} was seen by all ${first}${second} people on the quay.`;
}).join(' ');

/** Places, one of which lies nowhere, a month's bars, a long story, and an article that has everything. */
function placedArchive(places: number): Archive {
  const names = Array.from({ length: places }, (_, at) =>
    nameWith({
      kind: 'place',
      slug: `place-${at}`,
      preferred: `Place ${at}`,
      ...(at > 0 && { country: 'GB', coordinates: { latitude: at % 60, longitude: at % 90 } }),
    }),
  );
  const articles = Array.from({ length: 260 }, (_, at) =>
    articleWith(
      {
        id: idOf(at + 1),
        date: {
          basis: 'stated',
          edtf: `2021-0${1 + ((at % 4) % 3)}-11`,
          evidence: [{ quote: 'JSON-LD datePublished: 2021-01-11T08:30:00Z' }],
        },
        body: [
          {
            ...{ kind: 'paragraph', text: at === 1 ? manySentences : 'The harbour was open again.', lines: [3] },
            ...(at === 2 && { marks: [{ kind: 'link', url: 'https://herald.example/1', start: 4, end: 11, part: 0 }] }),
          },
        ],
        ...(at === 1 && { sourceUrl: 'https://www.herald.example/1?utm_source=front' }),
        captured: '2021-04-01',
        byline: manyAuthors,
        ...(at < 2 && {
          outlet: { text: 'herald.example', basis: 'address' as const, ...(at === 1 && { line: 2 }) },
        }),
        captions: [{ text: 'The quay', line: 3, picture: 'https://herald.example/quay.jpg' }],
        repairs: [
          { line: 3, rule: 'lost-space', at: 0, stood: 'The harbourwas', stands: 'The harbour was', reason: 'r' },
        ],
      },
      { mentions: (at === 0 ? names : names.slice(0, 1)).map(mentionOf) },
    ),
  );
  const stories = {
    copies: [],
    stories: [{ slug: 'aaaaab', articles: articles.map(({ record }) => record.id) }],
    related: new Map(),
  };
  return archiveOf(articles, { names: { names, mentions: new Map(), candidates: [] }, stories });
}

/** Every way to say a date, lists of several pages, and more names of a kind than one page holds. */
function wideArchive(): Archive {
  const seasons = Array.from({ length: 21 }, (_, at) => `2021-${at + 21}`);
  const unclear = [
    '../2021',
    '2021/..',
    '2021-03?',
    '2021?',
    'XXXX-03-04',
    '2021-XX-05',
    'XXXX-XX-05',
    '202X',
    '2021-03-XX',
  ];
  const spans = ['2019-03-04/2021', '2021-03-02/2021-03-06', '2021-03-28/2021-04-02', '2021-03/2021-04'];
  const thirds = ['2021-03-01/2021-03-10', '2021-03-11/2021-03-20', '2021-03-21/2021-03-31'];
  const often = Array.from({ length: 180 }, (_, at) => `${2015 + (at % 3)}-0${1 + (at % 2)}-11`);
  const names = Array.from({ length: 520 }, (_, at) => {
    const preferred = `${String.fromCharCode(65 + (at % 26))}name ${at}`;
    return nameWith({ slug: `name-${at}`, preferred });
  });
  const articles = [...seasons, ...unclear, ...spans, ...thirds, ...often].map((edtf, at) =>
    articleWith(
      { id: idOf(at + 1), date: { basis: 'stated', edtf, evidence: [] } },
      { mentions: (at === 0 ? names : names.slice(0, 1)).map(mentionOf) },
    ),
  );
  return archiveOf(articles, { names: { names, mentions: new Map(), candidates: [] } });
}
