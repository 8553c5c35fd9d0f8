import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  ImportChoices,
  Imported,
  ImportedArticle,
  ImportFile,
  ImportFolder,
  PlannedImport,
} from '../../src/imports/imported.ts';
import { jsonObjects } from '../../src/imports/json-objects.ts';
import { ghostImport } from '../../src/imports/newsletters/ghost.ts';
import { substackImport } from '../../src/imports/newsletters/substack.ts';
import { columnsFile, guessColumns, readColumns } from '../../src/imports/tables/columns.ts';
import { tableImport } from '../../src/imports/tables/table-import.ts';

function fileOf(contents: string | Uint8Array, size = 37): ImportFile {
  const bytes = Buffer.from(contents);
  return {
    path: 'dump',
    *pieces() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

async function entriesOf(
  planned: PlannedImport | { readonly fault: string } | undefined,
): Promise<readonly Imported[]> {
  assert.ok(planned && 'entries' in planned, JSON.stringify(planned));
  const found: Imported[] = [];
  for await (const one of planned.entries()) found.push(one);
  return found;
}

const articlesIn = (all: readonly Imported[]): readonly ImportedArticle[] =>
  all.flatMap(one => (one.kind === 'article' ? [one] : []));
const codesIn = (all: readonly Imported[]) => all.flatMap(one => (one.kind === 'problem' ? [one.problem.code] : []));
const textOf = (article: ImportedArticle | undefined) =>
  article?.capture.kind === 'file' ? new TextDecoder().decode(article.capture.bytes) : article?.capture.body;
const table = async (text: string | Uint8Array, form: 'csv' | 'json', choices: ImportChoices = {}) =>
  entriesOf(await tableImport(fileOf(text), form, choices));

const csv = `\uFEFFID;Titel;Datum;Autor;Inhalt;Link;Schlagworte
1;Fähre kehrt zurück;24.12.2021;Anna Berg;"Der Rat stimmte zu.

„Endlich“; sagte sie.";https://a.example/1;Hafen, Inseln
2;Zweite;03.04.2021;"Anna Berg; Tom Holm";"<p>Ein <b>Absatz</b>.</p>";kein Link;
3;Ohne Text;01.01.2021;;;;
`;

test('a table is read by the names of its columns, in its encoding, with its signs; what is unclear is told', async () => {
  for (const bytes of [Buffer.from(csv), Buffer.from(csv.replace('\uFEFF', '').replaceAll(/[„“]/g, ''), 'latin1')]) {
    const all = await table(bytes, 'csv');
    const [first, second, ...others] = articlesIn(all);
    assert.equal(others.length, 0);
    assert.match(String(textOf(first)), /^Fähre kehrt zurück\n\nDer Rat stimmte zu\.\n\n„?Endlich“?; sagte sie\.\n$/);
    assert.deepEqual(first?.metadata, {
      ...{ byline: 'Anna Berg', topics: ['Hafen', 'Inseln'], date: '2021-12-24', url: 'https://a.example/1' },
      ...{ lines: { 1: 'headline' }, whole: true },
    });
    assert.equal(textOf(second), '<p>Ein <b>Absatz</b>.</p>');
    // The other date of the column shows that the day comes first.
    assert.deepEqual([second?.metadata.date, second?.metadata.byline], ['2021-04-03', ['Anna Berg', 'Tom Holm']]);
    assert.deepEqual(codesIn(all), ['import-value-unread', 'import-left-out']);
  }
});

test('objects on lines and in a list give the same, also with objects in them', async () => {
  const rows = [
    {
      title: 'A "quoted" [title]',
      body: 'One {brace}.\nTwo \\ lines.',
      published_at: '2019-05-03T08:30:00.000+02:00',
      author: { name: 'Ada Thorne' },
      tags: [{ name: 'Sea' }, 'Sky'],
    },
    { title: 'B', body: 'Text', published_at: 1556865000 },
  ];
  const columns = readColumns('headline: title\ntext: body\ndate: published_at\nbyline: author.name\ntopics: tags\n');
  assert.ok('map' in columns);
  const choices = { columns: columnsFile(columns.map, []) };
  const lines = articlesIn(await table(rows.map(row => `${JSON.stringify(row)}\n`).join(''), 'json', choices));
  const listed = articlesIn(await table(JSON.stringify(rows, undefined, 2), 'json', choices));
  assert.deepEqual(lines, listed);
  const [first, second] = lines;
  assert.equal(textOf(first), 'A "quoted" [title]\n\nOne {brace}.\nTwo \\ lines.\n');
  assert.deepEqual(
    [first?.metadata.date, first?.metadata.byline, first?.metadata.topics, second?.metadata.date],
    ['2019-05-03T08:30:00+02:00', 'Ada Thorne', ['Sea', 'Sky'], '2019-05-03'],
  );
});

test('a table that breaks off gives what stands before, and JSON that is nested without end is refused', async () => {
  const cut = await table('title,body\nA,Text\nB,"Text that has no end\n', 'csv');
  assert.deepEqual([articlesIn(cut).map(({ headline }) => headline), codesIn(cut)], [['A'], ['import-broken']]);
  const half = await table('{"title":"A","body":"Text"}\n{"title":"B","bo', 'json');
  assert.deepEqual([articlesIn(half).length, codesIn(half)], [1, ['import-broken']]);
  const deep = [...jsonObjects(fileOf('['.repeat(100_000), 5000), new Set(['']))];
  assert.deepEqual(
    deep.map(found => 'fault' in found),
    [true],
  );
});

test('the columns are guessed from names, or the longest one is the text; a file with a fault says what is wrong', () => {
  const long = 'word '.repeat(100);
  assert.deepEqual(
    guessColumns([
      new Map([
        ['Post Title', ['A']],
        ['x', [long]],
        ['y', ['b']],
      ]),
    ]),
    { headline: ['Post Title'], text: ['x'] },
  );
  assert.deepEqual(readColumns('text: body\ncolour: red\n'), {
    fault:
      '“colour” is no field; fields are headline, text, date, byline, outlet, url, topics, standfirst, language, rights, image',
  });
  assert.ok('fault' in readColumns('headline: a\n'));
});

const ghost = {
  db: [
    {
      meta: { exported_on: 1, version: '5.2' },
      data: {
        posts: [
          {
            id: 'a',
            title: 'Ferry [back]',
            slug: 'ferry',
            html: '<p>Text <a href="__GHOST_URL__/x/">x</a></p>',
            status: 'published',
            visibility: 'public',
            published_at: '2020-01-02T03:04:05.000Z',
            feature_image: '__GHOST_URL__/content/images/f.jpg',
            custom_excerpt: 'In short',
          },
          { id: 'b', title: 'Draft', slug: 'draft', html: '<p>Text</p>', status: 'draft' },
          { id: 'c', title: 'Paid', slug: 'paid', html: '<p>Text</p>', status: 'published', visibility: 'paid' },
        ],
        posts_authors: [{ post_id: 'a', author_id: '1', sort_order: 0 }],
        posts_tags: [
          { post_id: 'a', tag_id: 't' },
          { post_id: 'a', tag_id: 'h' },
        ],
        tags: [
          { id: 't', name: 'Sea' },
          { id: 'h', name: '#hidden', visibility: 'internal' },
        ],
        users: [{ id: '1', name: 'Ellen Marsh', roles: [{ name: 'Owner' }] }],
        settings: [{ key: 'title', value: 'The Marsh' }],
      },
    },
  ],
};

test('posts of Ghost come with authors, tags and picture; drafts and posts for members stay', async () => {
  const all = await entriesOf(ghostImport(fileOf(JSON.stringify(ghost)), { site: 'https://marsh.example/' }));
  const [post, ...others] = articlesIn(all);
  assert.equal(others.length, 0);
  assert.deepEqual(post?.metadata, {
    ...{ standfirst: 'In short', byline: ['Ellen Marsh'], outlet: 'The Marsh', date: '2020-01-02T03:04:05Z' },
    ...{ url: 'https://marsh.example/ferry/', formerly: ['ferry'], topics: ['Sea'], whole: true },
  });
  assert.deepEqual(post?.capture, {
    kind: 'page',
    body: '<p>Text <a href="https://marsh.example/x/">x</a></p>',
    lead: { address: 'https://marsh.example/content/images/f.jpg' },
  });
  assert.deepEqual(
    all.flatMap(one => (one.kind === 'left-out' ? [one.what] : [])),
    ['posts that are “draft”', 'posts that are “paid”'],
  );
  assert.equal(ghostImport(fileOf('{"data":[]}'), {}), undefined);
});

test('posts of Substack come with their texts from the folder; drafts and paid posts stay', async () => {
  const files: Readonly<Record<string, string>> = {
    'posts.csv':
      'post_id,post_date,is_published,audience,title,subtitle\n12.ferry,2021-03-04T05:06:07.000Z,true,everyone,Ferry,Back again\n13.paid,2021-03-04T05:06:07.000Z,true,only_paid,Paid,\n14.draft,,false,everyone,Draft,\n',
    'posts/12.ferry.html': '<p>Text</p>',
  };
  const folder: ImportFolder = {
    path: 'export.zip',
    names: Object.keys(files),
    async *pieces(name) {
      yield Buffer.from(files[name] ?? '');
    },
  };
  const all = await entriesOf(substackImport(folder, { site: 'https://ferry.example' }));
  assert.deepEqual(articlesIn(all), [
    {
      ...{ kind: 'article', place: 'post 12.ferry', headline: 'Ferry', capture: { kind: 'page', body: '<p>Text</p>' } },
      metadata: {
        standfirst: 'Back again',
        date: '2021-03-04T05:06:07Z',
        url: 'https://ferry.example/p/ferry',
        formerly: ['p/ferry'],
        whole: true,
      },
    },
  ]);
  assert.deepEqual(
    all.flatMap(one => (one.kind === 'left-out' ? [one.what] : [])),
    ['posts for “only_paid”', 'drafts'],
  );
});

test('of two columns of one name, the first that says something counts', async () => {
  const text = 'A text that is long enough to be the one of an article, or so we think.';
  const rows = [`title,date,date,title,body`, `One,2021-03-14,,Other,${text}`, `Two,,2021-03-15,,${text}`];
  const all = articlesIn(await table(rows.join('\n'), 'csv'));
  assert.deepEqual(
    all.map(({ headline, metadata }) => [headline, metadata.date]),
    [
      ['One', '2021-03-14'],
      ['Two', '2021-03-15'],
    ],
  );
});
