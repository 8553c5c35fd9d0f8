import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownBefore, readAnew } from '../../src/read-records.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';

const body = `The council voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.

“We have waited a quarter of a century for this,” said the mayor, Ada Thorne, after the vote of nine to two.
`;

function recordOf(head: string, name = 'a.eml') {
  const bytes = Buffer.from(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`);
  const known = knownBefore(readSettings(undefined, {}).value, []);
  return readAnew({ path: `articles/${name}`, bytes }, known).value?.record;
}

test('a mail gives its subject, its sender and its day', () => {
  const record = recordOf(
    'Subject: Fwd: =?utf-8?Q?Harbour_town_votes_to_reopen_its_caf=C3=A9?=\r\n =?utf-8?B?IGFuZCBmZXJyeQ==?=\r\nFrom: "Ellen Marsh" <ellen@mercury.example>\r\nDate: Sun, 14 Mar 2021 23:30:00 +0100\r\n',
  );
  assert.equal(record?.headline?.text, 'Harbour town votes to reopen its café and ferry');
  assert.deepEqual(
    record?.byline.map(({ text }) => text),
    ['Ellen Marsh'],
  );
  assert.equal(record?.date.basis !== 'unknown' && record?.date.edtf, '2021-03-14');
  assert.match(JSON.stringify(record?.date), /Date: Sun, 14 Mar 2021/);
  assert.equal(record?.outlet, undefined);
});

test('a newsletter’s name is its outlet, a bare address is nothing', () => {
  assert.equal(recordOf('From: The Mercury <news@mercury.example>\r\n')?.outlet?.text, 'The Mercury');
  const bare = recordOf('From: news@mercury.example\r\nSubject: x\r\nDate: never\r\n');
  assert.deepEqual([bare?.outlet, bare?.byline, bare?.date.basis], [undefined, [], 'unknown']);
});

test('of a page that a browser saved, the head says nothing of the article', () => {
  const record = recordOf(
    'From: <Saved by Blink>\r\nSubject: Ferry\r\nDate: Sun, 14 Mar 2021 23:30:00 +0100\r\n',
    'a.mhtml',
  );
  assert.equal(record?.date.basis, 'unknown');
  assert.equal(record?.captured, '2021-03-14');
});
