import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';

/** What a server answered, as a crawler kept it. */
export interface WarcAnswer {
  readonly kind: 'answer';
  readonly url: string;
  /** ISO 8601, when it was kept. */
  readonly date: string;
  readonly status: number;
  /** The Content-Type as it stood. */
  readonly type: string;
  /** Where an answer of 300 to 399 leads. */
  readonly leadsTo: string | undefined;
  /** The body, unpacked; nothing where it is larger than it may be. */
  readonly body: () => Promise<Uint8Array | undefined>;
}

/** The same page was met again, and had not changed. */
export interface WarcRevisit {
  readonly kind: 'revisit';
  readonly url: string;
  readonly date: string;
}

export interface WarcFault {
  readonly kind: 'fault';
  readonly message: string;
}

/** Bytes, packed or not, that the heads of a record may take; real ones take a few thousand. */
const longestHead = 256 * 1024;
/** What is given to the parser at a time: packed, it may be a thousand times as much. */
const pieceLength = 16 * 1024;

/** What servers answered, in the order of a WARC file, packed by gzip or not; no more than one body is held. */
export async function* warcAnswers(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
): AsyncIterable<WarcAnswer | WarcRevisit | WarcFault> {
  const given = { sinceRecord: 0 };
  const records = new WARCParser(counted(pieces, given))[Symbol.asyncIterator]();
  for (;;) {
    try {
      const { value: record, done } = await records.next();
      if (done === true) return;
      given.sinceRecord = -Infinity;
      const url = record.warcTargetURI ?? '';
      const date = record.warcDate ?? '';
      if (/^https?:\/\//i.test(url)) {
        if (record.warcType === 'revisit') yield { kind: 'revisit', url, date };
        else if (record.warcType === 'response' || record.warcType === 'resource')
          yield answerOf(record, url, date, most);
      }
      // What is left of the body is passed over here, so that from now on only heads are read.
      for await (const _ of record.reader as AsyncIterable<Uint8Array>);
      given.sinceRecord = 0;
    } catch (error) {
      yield { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
      return;
    }
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, given: { sinceRecord: number }): AsyncIterable<Uint8Array> {
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += pieceLength) {
      given.sinceRecord += pieceLength;
      if (given.sinceRecord > longestHead) throw new Error('the head of a record has no end');
      yield piece.subarray(at, at + pieceLength);
    }
}

function answerOf(record: WARCRecord, url: string, date: string, most: number): WarcAnswer {
  const headers = record.httpHeaders?.headers;
  const header = (name: string) => headers?.get(name) ?? '';
  const location = header('location');
  return {
    ...{ kind: 'answer', url, date },
    status: record.httpHeaders === null ? 200 : Number(record.httpHeaders.statusCode),
    type: record.httpHeaders === null ? (record.warcContentType ?? '') : header('content-type'),
    leadsTo: URL.canParse(location, url) && location !== '' ? new URL(location, url).href : undefined,
    body: () => bodyOf(record, header('transfer-encoding'), header('content-encoding'), most),
  };
}

async function bodyOf(
  record: WARCRecord,
  transfer: string,
  packing: string,
  most: number,
): Promise<Uint8Array | undefined> {
  const chunked = /\bchunked\b/i.test(transfer);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of new AsyncIterReader(record.reader as AsyncIterable<Uint8Array>, null, chunked)) {
    length += piece.length;
    if (length > most) return undefined;
    pieces.push(piece);
  }
  return unpacked(Buffer.concat(pieces), packing.trim().toLowerCase(), most);
}

/** Crawlers keep bodies as they came, or unpack them and leave the header as it was. */
function unpacked(bytes: Buffer, packing: string, most: number): Uint8Array | undefined {
  const options = { maxOutputLength: most };
  try {
    if (/^(?:x-)?gzip$/.test(packing)) return gunzipSync(bytes, options);
    if (packing === 'br') return brotliDecompressSync(bytes, options);
    if (packing === 'deflate')
      return (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
    return bytes;
  } catch (error) {
    return error instanceof RangeError ? undefined : bytes;
  }
}
