import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unwrapped } from '../../src/capture/capture-tools.ts';
import { readCapture } from '../../src/capture/read-capture.ts';

function savedAs(html: string, name = 'a.html') {
  const page = readCapture({ path: `articles/${name}`, bytes: Buffer.from(html) }).value?.page;
  return [page?.canonicalUrl?.value, page?.captured?.value];
}

const address = 'https://mercury.example/news/harbour-dues';
const text = '<body><h1>Harbour dues</h1><p>The dues will double.</p></body>';

const pages: readonly (readonly [tool: string, html: string, day: string | undefined])[] = [
  [
    'SingleFile',
    `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: ${address} \n saved date: Sat Mar 20 2021 10:11:12 GMT+0000 (Coordinated Universal Time)\n-->${text}`,
    '2021-03-20',
  ],
  ['monolith', `<!-- Saved from ${address} at 2021-03-20T10:11:12Z using monolith v2.4.0 -->${text}`, '2021-03-20'],
  ['a browser', `<!-- saved from url=(0041)${address} --><html>${text}</html>`, undefined],
  [
    'WebScrapBook',
    `<html data-scrapbook-source="${address}" data-scrapbook-create="20210320101112345">${text}</html>`,
    '2021-03-20',
  ],
  [
    'the Wayback Machine',
    `<html><head><link rel="canonical" href="https://web.archive.org/web/20190107064625/${address}"></head>${text}</html><!-- FILE ARCHIVED ON 06:46:25 Jan 07, 2019 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 10:11:12 Nov 30, 2021. -->`,
    '2019-01-07',
  ],
  [
    'archive.today',
    `<html><head><link rel="bookmark" href="http://archive.today/20190107064625/${address}"></head>${text}</html>`,
    '2019-01-07',
  ],
  [
    'archive.today, its other form',
    `<html><head><link rel="canonical" href="https://archive.ph/2019.01.07-064625/${address}"></head>${text}</html>`,
    '2019-01-07',
  ],
];

for (const [tool, html, day] of pages) {
  test(`what ${tool} writes into a page gives its address and the day it was saved`, () => {
    assert.deepEqual(savedAs(html), [address, day]);
  });
}

test('a page saved as .mhtml has both in its head; the day of a message is not one of saving', () => {
  const head = (more: string) =>
    `${more}Date: Sat, 20 Mar 2021 10:11:12 -0000\r\nContent-Type: text/html\r\n\r\n<p>Text</p>`;
  assert.deepEqual(savedAs(head(`Snapshot-Content-Location: ${address}\r\n`), 'a.mhtml'), [address, '2021-03-20']);
  assert.deepEqual(savedAs(head('From: <Saved by WebKit>\r\n'), 'a.mhtml'), [undefined, '2021-03-20']);
  assert.deepEqual(savedAs(head('From: editor@mercury.example\r\n'), 'a.eml'), [undefined, undefined]);
});

test('HTTrack tells the day', () => {
  const note =
    "<!-- Mirrored from mercury.example/news/harbour-dues by HTTrack Website Copier/3.x [XR&CO'2014], Sat, 20 Mar 2021 10:11:12 GMT -->";
  assert.deepEqual(savedAs(`${note}${text}`), [undefined, '2021-03-20']);
});

test('a page says itself where it is, before what a program says', () => {
  const note = '<!-- Saved from https://elsewhere.example/a at 2021-03-20T10:11:12Z using monolith v2.4.0 -->';
  assert.deepEqual(savedAs(`${note}<link rel="canonical" href="${address}">${text}`), [address, '2021-03-20']);
});

test('a comment of the page itself is no program’s', () => {
  assert.deepEqual(savedAs(`<!-- url: ${address} saved date: 20 March 2021 -->${text}`), [undefined, undefined]);
  assert.deepEqual(savedAs(`<body><div><!-- Saved from ${address} at 2021-03-20 --></div>${text}`), [
    undefined,
    undefined,
  ]);
});

test('only an address with the moment of a copy in it is one of an archive of pages', () => {
  assert.equal(unwrapped(`https://web.archive.org/web/20190107064625id_/${address}`)?.address, address);
  assert.equal(
    unwrapped('https://web.archive.org/web/20190107064625/http:/mercury.example/a')?.address,
    'http://mercury.example/a',
  );
  assert.equal(unwrapped(`https://proxy.example/${address}`), undefined);
  assert.equal(unwrapped('https://mercury.example/20190107064625/dues'), undefined);
});
