import assert from 'node:assert/strict';
import { test } from 'node:test';
import { savedPartsOf } from '../../src/capture/pair-sidecars.ts';

const kept = (...paths: readonly string[]) => {
  const { partsOf, problems } = savedPartsOf(paths);
  return {
    files: paths.filter(path => !partsOf.has(path)),
    told: problems.map(({ path, message }) => `${path}: ${message}`),
  };
};

test('what a browser saved beside a page is no article, in whatever language it names the folder', () => {
  const { files, told } = kept(
    'articles/2021/ferry.html',
    'articles/2021/ferry_files/logo.png',
    'articles/2021/ferry_files/deep/frame.html',
    'articles/Fähre.htm',
    'articles/Fähre-Dateien/werbung.html',
    'articles/tide.html',
    'articles/tide.files/a.txt',
  );
  assert.deepEqual(files, ['articles/2021/ferry.html', 'articles/Fähre.htm', 'articles/tide.html']);
  assert.equal(told.length, 3);
  assert.match(told[0] ?? '', /^articles\/2021\/ferry_files: No articles: 2 files in articles\/2021\/ferry_files\//);
});

test('a folder without its page is any folder, and so is one whose name only ends like it', () => {
  const paths = [
    'articles/court_files/ferry.txt',
    'articles/court.txt',
    'articles/profiles/a.html',
    'articles/pro.html',
  ];
  assert.deepEqual(kept(...paths), { files: paths, told: [] });
});
