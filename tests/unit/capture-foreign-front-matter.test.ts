import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';

const text = '\nThe ferry returns to the island on Monday.\n';

function read(frontMatter: string, name = 'a.md') {
  const { value, problems } = readCapture({ path: `articles/${name}`, bytes: Buffer.from(`${frontMatter}\n${text}`) });
  return {
    metadata: value?.metadata,
    lines: value?.frontMatterLines,
    problems: problems.map(({ code, line }) => [code, line]),
  };
}

test('front matter of a web clipper is read by its names; the day of the clip is no day of publication', () => {
  const { metadata, lines, problems } = read(
    [
      '---',
      'title: "A \'bottle\'"',
      'source: "https://mercury.example/bottle"',
      'author:',
      '  - "[[Nell Harrow]]"',
      '  - "[[Jon Reed|Jon]]"',
      'published: 2021-03-14',
      'created: 2021-03-20',
      'description: "A captain pulled a bottle from the sea."',
      'tags:',
      '  - "clippings"',
      '  - "#ferries"',
      '---',
    ].join('\n'),
  );
  assert.deepEqual(metadata, {
    headline: "A 'bottle'",
    url: 'https://mercury.example/bottle',
    byline: ['Nell Harrow', 'Jon Reed'],
    date: '2021-03-14',
    captured: '2021-03-20',
    standfirst: 'A captain pulled a bottle from the sea.',
    topics: ['ferries'],
  });
  assert.deepEqual([lines, problems], [13, []]);
});

test('empty fields of a clipper say nothing', () => {
  const { metadata, problems } = read('---\ntitle: A bottle\nauthor:\npublished:\ndescription: ""\ntags: []\n---');
  assert.deepEqual([metadata, problems], [{ headline: 'A bottle' }, []]);
});

test('front matter of Hugo is read, in TOML and in YAML', () => {
  const toml = read(
    '+++\ntitle = "Harbour thaws"\ndate = 2021-03-16T10:00:00+13:00\ndraft = false\ntags = ["ice"]\n+++',
  );
  assert.deepEqual(toml.metadata, { headline: 'Harbour thaws', date: '2021-03-16T10:00:00+13:00', topics: ['ice'] });
  assert.deepEqual([toml.lines, toml.problems], [6, []]);
  const day = read('+++\ntitle = "Harbour thaws"\ndate = 2021-03-16\n+++');
  assert.equal(day.metadata?.date, '2021-03-16');
  const yaml = read(
    '---\ntitle: Harbour thaws\ndate: 2021-03-16T10:00:00Z\nurl: /harbour/\nauthors: [Nell Harrow]\n---',
  );
  assert.deepEqual(yaml.metadata, { headline: 'Harbour thaws', date: '2021-03-16T10:00:00Z', byline: 'Nell Harrow' });
});

test('front matter of Jekyll is read; its switch “published” is no date', () => {
  const { metadata, problems } = read(
    '---\nlayout: post\ntitle: Harbour thaws\ndate: 2021-03-16 10:00:00 +1300\npublished: true\ncategories: Ice, Harbour\n---',
  );
  assert.deepEqual(metadata, { headline: 'Harbour thaws', date: '2021-03-16', topics: ['Ice', 'Harbour'] });
  assert.deepEqual(problems, []);
});

test('a source without an address is the outlet, and our own keys stand before others’', () => {
  const { metadata } = read('---\ntitle: Other\nheadline: Harbour thaws\nsource: The Mercury\n---');
  assert.deepEqual(metadata, { headline: 'Harbour thaws', outlet: 'The Mercury' });
});

test('what only Backfile knows stays whole beside the names of other programs: a removal is never lost', () => {
  const { metadata, problems } = read(
    '---\ntitle: A\nremoved:\n  date: 2024-02-03\n  reason: Asked for.\nlines:\n  "3": byline\n---',
  );
  assert.deepEqual(metadata?.removed, { date: '2024-02-03', reason: 'Asked for.' });
  assert.deepEqual(
    [metadata?.lines, metadata?.headline, problems.filter(([code]) => code !== 'invalid-value')],
    [{ 3: 'byline' }, 'A', []],
  );
});

test('what has no use is told with its line, and a wrong value too', () => {
  const rated = read('---\ntitle: A\nrating: 5\n---');
  assert.deepEqual(rated.problems, [['unused-key', 3]]);
  // Nothing is wrong with the article.
  assert.deepEqual([rated.lines, rated.metadata], [4, { headline: 'A' }]);
  assert.deepEqual(read('---\ntitle: A\npublished: soon\n---').problems, [['impossible-date', 3]]);
  assert.deepEqual(read('+++\ntitle = "A\n+++').problems, [['broken-yaml', 2]]);
});

test('without a name of another program a key that is not known is an error, as ever', () => {
  assert.deepEqual(read('---\noutlet: The Mercury\nrating: 5\n---').problems, [['unknown-key', 3]]);
});

test('plus signs above a text are text', () => {
  assert.equal(read('+++\nHere begins the story = of the ferry\n+++').lines, 0);
  assert.equal(read('+++\ntitle = "A"').lines, 0);
});
