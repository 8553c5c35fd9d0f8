import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';

const textsOf = (name: string, source: string): readonly string[] | undefined =>
  readCapture({ path: `articles/${name}`, bytes: Buffer.from(source, 'latin1') }).value?.lines.map(line => line.text);

const message = (parts: string): string =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://paper.example/2019/11/18/a-day\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--=_x"\r\n\r\n\r\n----=_x\r\n${parts}\r\n----=_x--\r\n`;

test('a page saved as .mhtml is read', () => {
  const source = message(
    'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>Caf=C3=A9 and a lo=\r\nng line</p></html>\r\n----=_x\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlh',
  );
  assert.deepEqual(textsOf('a.mhtml', source), ['Café and a long line']);
  const { value } = readCapture({ path: 'articles/a.mhtml', bytes: Buffer.from(source, 'latin1') });
  assert.equal(value?.page?.date?.value, '2019-11-18');
});

test('a part’s charset and base64 are followed', () => {
  const body = Buffer.from([0x3c, 0x70, 0x3e, 0xcb, 0xf3, 0xea]).toString('base64');
  const source = `Content-Type: text/html; charset="windows-1251"\nContent-Transfer-Encoding: base64\n\n${body}\n`;
  assert.deepEqual(textsOf('a.eml', source), ['Лук']);
});

test('of several forms the HTML is read, else the plain text', () => {
  const forms = 'Content-Type: text/plain\r\n\r\nplain\r\n----=_x\r\nContent-Type: text/html\r\n\r\n<p>rich</p>';
  assert.deepEqual(textsOf('a.eml', message(forms)), ['rich']);
  assert.deepEqual(textsOf('a.eml', 'Subject: x\n\nOne <b>\n\nTwo\n'), ['One <b>', 'Two']);
});

test('messages without text, or nested without end, are a problem', () => {
  const image = 'Content-Type: image/gif\n\nGIF89a';
  assert.equal(textsOf('a.eml', image), undefined);
  const nested = 'Content-Type: multipart/mixed; boundary=x\n\n--x\n'.repeat(1000);
  assert.equal(textsOf('a.eml', nested), undefined);
});
