import { splitByline } from '../../bylines/split-byline.ts';
import { isPossibleDate } from '../../dates/edtf.ts';
import type { PageMetadata } from '../capture.ts';
import { decodeAs, encodingNamed } from '../text-encoding.ts';

/** What the head of a mail says of the article in it: its subject, from whom it is, and when it was sent. */
export function letterMetadata(headers: ReadonlyMap<string, string>): PageMetadata {
  const headline = subjectOf(headers.get('subject') ?? '');
  const sender = senderOf(headers.get('from') ?? '');
  const date = dayOf(headers.get('date') ?? '');
  return {
    ...(headline !== '' && { headline: { value: headline, evidence: `Subject: ${headline}` } }),
    ...sender,
    ...(date !== undefined && { date: { value: date, evidence: `Date: ${headers.get('date')}` } }),
  };
}

/** What programs write before the subject of a mail that is sent on or answered. */
const sentOn = /^(?:(?:fwd?|re|wg|aw|tr|rv|enc|vs|sv|i)\s{0,2}:\s{0,4}){1,5}/i;

function subjectOf(header: string): string {
  return decodedWords(header).replace(/\s+/g, ' ').trim().replace(sentOn, '').trim();
}

/** A person is the author; any other name is the outlet's. */
function senderOf(header: string): Pick<PageMetadata, 'authors' | 'outlet'> {
  const name = decodedWords(header.replace(/<[^<>]{0,300}>\s*$/, ''))
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/\\(.)/g, '$1')
    .trim();
  if (!/\p{L}{2}/u.test(name) || name.includes('@')) return {};
  const evidence = `From: ${name}`;
  const { credits } = splitByline(name, { from: 'field' });
  const isPerson = credits.length > 0 && credits.every(({ kind }) => kind === 'person');
  const outlet = /^the\b|\b(?:news|newsletter|daily|times|post|press|media|team|editors?|info|service)\b/i;
  return isPerson && !outlet.test(name)
    ? { authors: { value: credits.map(credit => credit.name), evidence } }
    : { outlet: { value: name, evidence } };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day on which it was sent, by the sender's clock: `Sun, 14 Mar 2021 23:30:00 +0100`. */
function dayOf(header: string): string | undefined {
  const [, day = '', name = '', year = ''] = /(?:^|,\s{0,3}|\s)(\d{1,2})\s([A-Za-z]{3})\s(\d{4})\b/.exec(header) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month > 0 && isPossibleDate(date) ? date : undefined;
}

/** Letters outside ASCII, as headers have them: `=?utf-8?Q?Caf=C3=A9?=` (RFC 2047). */
function decodedWords(header: string): string {
  const joined = header.slice(0, 4000).replace(/(\?=)\s{1,20}(?==\?)/g, '$1');
  return joined.replace(
    /=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,2000})\?=/gi,
    (whole, label: string, form: string, text: string) => {
      const encoding = encodingNamed(label);
      if (encoding === undefined) return whole;
      return decodeAs(encoding, form.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quoted(text));
    },
  );
}

function quoted(text: string): Uint8Array {
  const plain = text.replaceAll('_', ' ');
  return Buffer.from(
    plain.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
