import { createHash } from 'node:crypto';

export interface PagePart {
  readonly url: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * A page with its pictures in one file, as browsers save it (MHTML). The page's bytes stand in it as they were received, with its
 * address, the day and the encoding that the server told. The same page gives the same file.
 */
export function savedPage(page: PagePart, date: string, pictures: readonly PagePart[]): Uint8Array {
  const digest = createHash('sha256').update(page.bytes);
  for (const { bytes } of pictures) digest.update(bytes);
  const boundary = `----Backfile-${digest.digest('hex').slice(0, 40)}`;
  const moment = new Date(date);
  const head = [
    'From: <Saved by Backfile>',
    `Snapshot-Content-Location: ${inHeader(page.url)}`,
    ...(Number.isNaN(moment.getTime()) ? [] : [`Date: ${moment.toUTCString()}`]),
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"`,
    '',
  ];
  const part = ({ url, type }: PagePart, encoding: string) =>
    `\r\n--${boundary}\r\nContent-Type: ${inHeader(type)}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${inHeader(url)}\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(head.join('\r\n')),
    Buffer.from(part(page, 'binary')),
    page.bytes,
    ...pictures.flatMap(picture => [
      Buffer.from(part(picture, 'base64')),
      Buffer.from(linesOf(Buffer.from(picture.bytes).toString('base64'))),
    ]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

/** Nothing in an address may begin another header. */
function inHeader(text: string): string {
  return text
    .replace(/[^\x20-\x7E]+/g, signs =>
      Array.from(Buffer.from(signs.replace(/\p{Cc}+/gu, '')), byte => `%${byte.toString(16).toUpperCase()}`).join(''),
    )
    .slice(0, 4000);
}

function linesOf(base64: string): string {
  return base64.replace(/.{76}(?=.)/g, '$&\r\n');
}
