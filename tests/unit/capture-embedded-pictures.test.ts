import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutPictures, embeddedBytes } from '../../src/capture/embedded-pictures.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { embedded, pngOf } from '../support/pictures.ts';

const [small, large] = [pngOf(40, 30), pngOf(640, 400)];
const text = 'The ferry left the quay at nine on Sunday morning with forty cars. ';

const cut = (path: string, source: string) => {
  const { bytes, pictures } = cutPictures(path, Buffer.from(source, 'latin1'));
  return { text: Buffer.from(bytes).toString('latin1'), pictures };
};

test('pictures that are written into a page are cut out, and can be had back by their number', () => {
  const page = `<p>${text}</p><img src="${embedded(small)}"><img src='${embedded(large)}'><p>${text}</p>`;
  const { text: left, pictures } = cut('articles/a.html', page);
  assert.equal(left, `<p>${text}</p><img src="data:picture/1,"><img src='data:picture/2,'><p>${text}</p>`);
  assert.deepEqual(
    pictures.map(({ at, form }) => [at, form?.width]),
    [
      [{ kind: 'part', number: 1 }, 40],
      [{ kind: 'part', number: 2 }, 640],
    ],
  );
  const found = embeddedBytes('articles/a.html', Buffer.from(page, 'latin1'), new Set([2]));
  assert.deepEqual([...found.keys()], [2]);
  assert.deepEqual(Buffer.from(found.get(2) ?? []), Buffer.from(large));
});

test('fonts are cut out and are no pictures; a page without either is given back as it is', () => {
  const font = `url(data:font/woff2;base64,${'A'.repeat(4000)})`;
  assert.deepEqual(cut('articles/a.html', `<style>@font-face{src:${font}}</style>`), {
    text: '<style>@font-face{src:url(data:,)}</style>',
    pictures: [],
  });
  const bytes = Buffer.from('<p>data: base64, and no address</p>');
  assert.equal(cutPictures('articles/a.html', bytes).bytes, bytes);
});

test('a picture that SingleFile keeps in a style is known by its name there', () => {
  const style = `<style>:root{--sf-img-7: url("${embedded(large)}")}</style>`;
  const image = `<img alt="The ferry" src="data:image/svg+xml,<svg></svg>" style="background-image:var(--sf-img-7)!important">`;
  const page = `<title>The ferry is back</title>${style}<article><h1>The ferry is back</h1><p>${text.repeat(4)}</p>${image}<p>${text.repeat(4)}</p></article>`;
  const { bytes, pictures } = cutPictures('articles/a.html', Buffer.from(page));
  const { value } = readCapture({ path: 'articles/a.html', bytes, pictures });
  assert.deepEqual(
    value?.pictures?.map(({ before, alt, held }) => [before, alt, held?.form?.width]),
    [[3, 'The ferry', 640]],
  );
});

const mhtml = (parts: readonly string[]) =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/ferry\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n${parts.map(part => `----x\r\n${part}\r\n`).join('')}----x--\r\n`;

const part = (head: string, bytes: Uint8Array) =>
  `${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')}`;

test('parts of .mhtml and .eml are found by their address and by their id', () => {
  const page = `<h1>The ferry is back</h1><p>${text.repeat(4)}</p><img src=3D"cid:one@x"><p>${text}</p><img src=3D"/i/two.png"><p>${text}</p>`;
  const source = mhtml([
    `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/ferry\r\n\r\n${page}`,
    part('Content-Type: image/png\r\nContent-ID: <one@x>', small),
    part('Content-Type: image/png\r\nContent-Location: https://a.example/i/two.png', large),
    part('Content-Type: font/woff2\r\nContent-Location: https://a.example/f', Buffer.alloc(3000)),
  ]);
  const { bytes, pictures } = cutPictures('articles/a.mhtml', Buffer.from(source, 'latin1'));
  assert.ok(bytes.length < source.length - 4000, 'no part but the text is left');
  const { value } = readCapture({ path: 'articles/a.mhtml', bytes, pictures });
  assert.deepEqual(
    value?.pictures?.map(({ held }) => held?.form?.width),
    [40, 640],
  );
  const found = embeddedBytes('articles/a.mhtml', Buffer.from(source, 'latin1'), new Set([1, 2]));
  assert.deepEqual(
    [...found.values()].map(one => one.length),
    [small.length, large.length],
  );
});

test('what only looks like a picture or a name of one does no harm', () => {
  const hostile = [
    'data:image/png;base64,',
    'data:image/png;base64,"<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:picture/1,',
    'data:picture/99999999999999999999,',
    `data:image/png;base64,${'%'.repeat(5000)}`,
    `data:image/svg+xml;base64,${'A'.repeat(5000)}`,
  ];
  for (const address of hostile) {
    const { bytes, pictures } = cutPictures('articles/a.html', Buffer.from(`<p>${text}</p><img src="${address}">`));
    const { value } = readCapture({ path: 'articles/a.html', bytes, pictures });
    assert.deepEqual(
      value?.pictures?.flatMap(({ held }) => held?.form ?? []),
      [],
      address,
    );
  }
});
