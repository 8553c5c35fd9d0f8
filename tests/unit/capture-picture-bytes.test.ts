import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { inspectPicture } from '../../src/capture/picture-bytes.ts';
import { pngOf, pngWith } from '../support/pictures.ts';

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8c1c13' } });

const formats = {
  jpeg: () => drawn(31, 17).jpeg(),
  png: () => drawn(31, 17).png(),
  gif: () => drawn(31, 17).gif(),
  webp: () => drawn(31, 17).webp(),
  avif: () => drawn(31, 17).avif(),
} as const;

test('a picture is what its bytes say, in each format that is kept, as a library writes it', async () => {
  for (const [format, draw] of Object.entries(formats)) {
    const bytes = await draw().toBuffer();
    assert.deepEqual(inspectPicture(bytes), { form: { format, width: 31, height: 17 } }, format);
  }
  const lossless = await drawn(31, 17).webp({ lossless: true }).toBuffer();
  const clear = await drawn(31, 17).ensureAlpha(0.5).webp().toBuffer();
  const progressive = await drawn(31, 17).jpeg({ progressive: true }).toBuffer();
  for (const bytes of [lossless, clear, progressive]) assert.equal(inspectPicture(bytes).form?.width, 31);
});

test('a picture that another file follows is refused, and padding is no file', async () => {
  for (const [format, draw] of Object.entries(formats)) {
    const bytes = await draw().toBuffer();
    const second = Buffer.concat([bytes, Buffer.from('PK\x03\x04<script>alert(1)</script>')]);
    assert.equal(inspectPicture(second).fault, 'second-file', format);
    assert.equal(inspectPicture(Buffer.concat([bytes, Buffer.from('\r\n\0\0')])).form?.format, format);
    assert.equal(inspectPicture(Buffer.concat([bytes, bytes])).fault, 'second-file', `two of ${format}`);
  }
});

test('a picture of too many pixels is refused by its head alone', () => {
  const bomb = pngWith(20_000, 5_000, Buffer.alloc(0));
  assert.equal(inspectPicture(bomb).fault, 'too-many-pixels');
  assert.equal(inspectPicture(pngWith(19_999, 5_000, Buffer.alloc(0))).form?.width, 19_999);
});

test('whatever is no picture is none, and no bytes keep the reader busy or make it throw', () => {
  const heads = [
    'GIF89a',
    'RIFF....WEBP',
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff',
    '....ftypavif',
    '<svg onload="alert(1)">',
    '%PDF-1.7',
    '',
  ];
  for (const head of heads) {
    assert.equal(inspectPicture(Buffer.from(head, 'latin1')).fault, 'no-picture', head);
    const noise = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * 7) & 0xff));
    inspectPicture(Buffer.concat([Buffer.from(head, 'latin1'), noise]));
  }
  const whole = pngOf(20, 20);
  for (let end = 0; end < whole.length; end += 1) inspectPicture(whole.subarray(0, end));
});

test('smaller pictures that a camera appends to a photograph and lists in its head are no second file', async () => {
  const photograph = await drawn(31, 17).jpeg().toBuffer();
  const preview = await drawn(8, 4).jpeg().toBuffer();
  const list = Buffer.concat([Buffer.from([0xff, 0xe2, 0, 10]), Buffer.from('MPF\0II*\0')]);
  const listed = Buffer.concat([photograph.subarray(0, 2), list, photograph.subarray(2)]);
  const whole = Buffer.concat([listed, Buffer.alloc(5), preview, preview]);
  assert.deepEqual(inspectPicture(whole), { form: { format: 'jpeg', width: 31, height: 17 }, hasPreviews: true });
  assert.equal(inspectPicture(Buffer.concat([photograph, preview])).fault, 'second-file');
  for (const other of ['PK\x03\x04', '<script>alert(1)</script>'])
    assert.equal(inspectPicture(Buffer.concat([whole, Buffer.from(other)])).fault, 'second-file', other);
  assert.deepEqual((await sharp(whole).metadata()).width, 31);
});
