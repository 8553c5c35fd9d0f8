import type { Outcome, Problem } from '../problems.ts';
import type { Encoding } from './capture.ts';
import { type DeclaredEncoding, type DecodedText, decodeCapture, isDamagedUtf8 } from './decode-capture.ts';
import { binarySign, encodingByMark, guessEncoding, looksLikeUtf8 } from './detect-encoding.ts';
import { decodeAs, encodingNamed } from './text-encoding.ts';

/**
 * The text of a saved page. What the page says of its encoding counts unless its bytes are plainly UTF-8:
 * browsers save pages as UTF-8 and leave the old `<meta charset>` in them. `charset` is what a MIME part says.
 */
export function decodePage(
  path: string,
  bytes: Uint8Array,
  declared?: DeclaredEncoding,
  charset?: string,
): Outcome<DecodedText> {
  if (declared !== undefined) return decodeCapture(path, bytes, declared);
  const encoding = pageEncoding(bytes, charset);
  const sign = binarySign(bytes, encoding.name);
  if (sign !== undefined) return decodeCapture(path, bytes, { label: encoding.name, path });
  const text = decodeAs(encoding.name, bytes);
  const problems = text.includes('\ufffd') && !hasReplacement(bytes) ? [damagedText(path, text, encoding)] : [];
  return { value: { text: encoding.hasByteOrderMark ? text.slice(1) : text, encoding }, problems };
}

function pageEncoding(bytes: Uint8Array, charset: string | undefined): Encoding {
  const marked = encodingByMark(bytes);
  if (marked !== undefined) return marked;
  const guess = guessEncoding(bytes);
  if (guess.name.startsWith('utf-16') || looksLikeUtf8(bytes)) return guess;
  const stated = (charset === undefined ? undefined : encodingNamed(charset)) ?? statedEncoding(bytes);
  if (stated !== undefined && stated !== 'utf-8') return { name: stated, hasByteOrderMark: false, basis: 'declared' };
  if (stated === 'utf-8' && isDamagedUtf8(bytes)) return { name: 'utf-8', hasByteOrderMark: false, basis: 'declared' };
  return guess;
}

/** `<meta charset>` or its older form, within the first 4 KB; UTF-16 stated in ASCII letters is not UTF-16. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label = /<(?:meta|\?xml)\s[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1];
  const name = label === undefined ? undefined : encodingNamed(label);
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

/** U+FFFD written in UTF-8: the page itself holds it. */
function hasReplacement(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\ufffd', 0, 'utf8');
}

function damagedText(path: string, text: string, encoding: Encoding): Problem {
  const place = text.indexOf('\ufffd');
  const line = text.slice(0, place).split('\n').length;
  return {
    code: 'damaged-text',
    path,
    line,
    message: `“${path}” holds bytes that are not ${encoding.name}; they are shown as “\ufffd”.`,
    hint: 'State the page’s true encoding in NAME.yml, such as “encoding: windows-1251”, or save the page again.',
  };
}
