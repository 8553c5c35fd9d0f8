import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { withWording } from '../../src/browser/page-parts.ts';
import { englishWording } from '../../src/messages/languages.ts';
import { Pager, pagesAround } from '../../templates/components/pager.tsx';

const around = (number: number, last: number) =>
  pagesAround(number, last)
    .map(one => (one.kind === 'gap' ? '…' : one.number))
    .join(' ');

test('a pager names the first and last page and those around this one; a gap hides at least two', () => {
  assert.equal(around(1, 2), '1 2');
  assert.equal(around(1, 20), '1 2 3 … 20');
  assert.equal(around(4, 20), '1 2 3 4 5 6 … 20');
  assert.equal(around(5, 20), '1 2 3 4 5 6 7 … 20');
  assert.equal(around(6, 20), '1 … 4 5 6 7 8 … 20');
  assert.equal(around(17, 20), '1 … 15 16 17 18 19 20');
  assert.equal(around(20, 20), '1 … 18 19 20');
});

test('a pager steps back and on, names this page, and is not there for one page', () => {
  const pager = (number: number, last: number) =>
    renderToString(
      withWording(englishWording, h(Pager, { label: 'Pages', number, last, linkTo: one => `?page=${one}` })),
    );
  const steps = (html: string) =>
    [...html.matchAll(/rel="(prev|next)" href="([^"]+)"/g)].map(([, rel, href]) => `${rel} ${href}`);
  assert.deepEqual(steps(pager(1, 3)), ['next ?page=2']);
  assert.deepEqual(steps(pager(2, 3)), ['prev ?page=1', 'next ?page=3']);
  assert.deepEqual(steps(pager(3, 3)), ['prev ?page=2']);
  assert.match(pager(2, 3), /href="\?page=2" aria-current="page" aria-label="Page 2"/);
  assert.equal(pager(1, 1), '');
});
