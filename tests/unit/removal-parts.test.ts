import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleIdOf } from '../../src/capture/article-id.ts';
import { sourceOf } from '../../src/record/article-record.ts';
import { findCopiesOfRemoved, type LinesOf } from '../../src/removal/copies-of-removed.ts';
import { readableTexts } from '../../src/removal/readable-texts.ts';
import {
  fingerprintOf,
  isAllowed,
  type RemovedArticle,
  readFingerprint,
  readNotice,
  removedArticle,
  separateRemoved,
} from '../../src/removal/removed-article.ts';
import { countRuns, indexOfRuns, runLength, runsOf } from '../../src/removal/word-runs.ts';
import { wordHashes } from '../../src/stories/word-hashes.ts';
import { Remembering } from '../support/remembering.ts';
import { recordOf } from './stories-records.ts';

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `word${String.fromCharCode(97 + ((from + at) % 26))}${from + at}`).join(' ');

test('a text has a run for each word that eleven follow, and the same words give the same run anywhere', () => {
  assert.equal(runsOf(wordHashes(words(0, 11))).length, 0);
  assert.equal(runsOf(wordHashes(words(0, 30))).length, 30 - runLength + 1);
  const [first] = runsOf(wordHashes(words(7, 12)));
  assert.equal(runsOf(wordHashes(words(0, 30)))[7], first);
  const all = runsOf(wordHashes(words(0, 5000)));
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.every(Number.isSafeInteger));
});

test('runs are counted for each article that they are taken from', () => {
  const article = (from: number, count: number) => ({
    runs: new Set(runsOf(wordHashes(words(from, count)))),
    lengths: [runLength],
  });
  const [one, other, far] = [article(0, 20), article(10, 20), article(500, 20)];
  const counts = countRuns(words(5, 20), indexOfRuns([one, other, far]));
  assert.deepEqual([counts.get(one), counts.get(other), counts.get(far)], [4, 4, undefined]);
  assert.equal(countRuns('', indexOfRuns([one])).size, 0);
});

test('a fingerprint keeps forty runs, the same whatever their order', () => {
  const runs = [...runsOf(wordHashes(words(0, 100)))];
  const fingerprint = fingerprintOf(runs);
  assert.equal(fingerprint, fingerprintOf(runs.toReversed()));
  const kept = readFingerprint(fingerprint);
  assert.equal(kept.length, 40);
  assert.ok(kept.every(run => runs.includes(run)));
  assert.deepEqual(readFingerprint(undefined), []);
  assert.equal(fingerprintOf(readFingerprint(fingerprintOf([0, 1, 2 ** 53 - 1]))), fingerprintOf([0, 1, 2 ** 53 - 1]));
});

const notice = { date: '2024-02-03', reason: 'Asked for.' };
const removedFrom = (name: string, removed: { readonly mayStayIn?: string[] } = {}): RemovedArticle => {
  const record = recordOf({ name, headline: 'The keeper of the lighthouse and her ledger', body: words(0, 30) });
  const capture = { id: record.id, path: sourceOf(record), metadata: { removed: { ...notice, ...removed } } };
  const article = removedArticle(capture, record);
  assert.ok(article);
  return article;
};

test('of a removed article the notice and numbers are kept, and no word', () => {
  const article = removedFrom('secret');
  assert.deepEqual(article.lengths, [12, 8], 'the headline of eight words is a run of its own');
  assert.ok(article.hasCapture);
  assert.ok(!/word|lighthouse/.test(JSON.stringify({ ...article, runs: [...article.runs] })));
  assert.equal(removedArticle({ id: article.id, path: article.path, metadata: {} }, undefined), undefined);
});

test('a NAME.yml without a capture is a notice when it says `removed:`, and else an error', () => {
  const read = (text: string) => readNotice({ path: 'articles/a.yml', bytes: Buffer.from(text) });
  const { value, problems } = read('removed:\n  date: 2024-02-03\n  reason: Asked for.\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(value && [value.id, value.path, value.hasCapture, value.runs.size], [
    articleIdOf('articles/a.txt'),
    'articles/a.yml',
    false,
    0,
  ]);
  assert.deepEqual(
    ['outlet: Sun\n', '', 'removed:\n  date: 2024-02-30\n  reason: x\n'].map(text =>
      read(text).problems.map(({ code }) => code),
    ),
    [['orphan-metadata'], ['orphan-metadata'], ['impossible-date']],
  );
});

test('removed articles are separated from the rest', () => {
  const removal = removedFrom('secret');
  const articles: readonly { readonly name: string; readonly removal?: RemovedArticle }[] = [
    { name: 'shown' },
    { name: 'gone', removal },
  ];
  assert.deepEqual(separateRemoved(articles), { articles: [{ name: 'shown' }], removed: [removal] });
});

test('a capture in which words may stay is named by its path, with or without folder and extension', () => {
  const article = removedFrom('secret', { mayStayIn: ['articles/a.txt', '2021/b', 'café.mhtml'] });
  for (const path of ['articles/a.md', 'articles/2021/b.html', 'articles/café.txt'.normalize('NFD')])
    assert.ok(isAllowed(article, path), path);
  for (const path of ['articles/b.txt', 'articles/2021/a.txt', 'articles/a.b.txt'])
    assert.ok(!isAllowed(article, path), path);
});

test('words are found in the lines of a capture, and in the page when an advert parts its lines', () => {
  const removal = removedFrom('secret', { mayStayIn: ['allowed'] });
  const shown = (name: string, texts: readonly string[]) => {
    const record = recordOf({ name, headline: name, body: texts.join(' ') });
    const lines = ['Another headline', texts[0] ?? '', 'Advertisement', texts[1] ?? ''];
    return { record, lines: lines.map((text, at) => ({ number: at + 1, text })) };
  };
  const articles = [
    shown('whole', [words(0, 20), '']),
    shown('parted', [words(5, 7), words(12, 7)]),
    shown('short', [words(0, 6), words(20, 6)]),
    shown('allowed', [words(0, 14), '']),
  ];
  const records = articles.map(({ record }) => record);
  const linesOf: LinesOf = record => articles.find(one => one.record === record)?.lines ?? [];
  const memory = new Remembering();
  const { problems, removed } = findCopiesOfRemoved([removal], records, linesOf, memory);
  assert.deepEqual(
    problems.map(({ code, path, line }) => [code, path, line]),
    [
      ['removed-capture-kept', 'articles/secret.txt', undefined],
      ['removed-text-elsewhere', 'articles/whole.txt', 2],
      ['removed-text-elsewhere', 'articles/parted.txt', undefined],
    ],
  );
  assert.equal(removal.runs.size - (removed[0]?.runs.size ?? 0), 3, 'what may stay is not looked for in the site');
  const again = findCopiesOfRemoved([removal], records, linesOf, memory);
  assert.deepEqual([again.problems, memory.made], [problems, 4], 'no capture is looked through twice');
  const other = { ...removal, mayStayIn: ['allowed', 'whole'] };
  const fewer = findCopiesOfRemoved([other], records, linesOf, memory);
  assert.deepEqual([fewer.problems.length, memory.made], [2, 8], 'but when something else is sought');
});

test('the texts of a file end, however deep its markup lies', () => {
  const nested = '&amp;'.repeat(3).concat('amp;'.repeat(500), 'lt;b>');
  const texts = [...readableTexts(Buffer.from(`<p>${nested}</p>`.repeat(3)))];
  assert.ok(texts.length < 40, String(texts.length));
  assert.deepEqual([...readableTexts(Buffer.from('plain words'))], ['plain words']);
});
