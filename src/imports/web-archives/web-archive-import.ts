import { fixityOf } from '../../capture/fixity.ts';
import { readCapture } from '../../capture/read-capture.ts';
import {
  type ImportChoices,
  type Imported,
  type ImportScratch,
  importLimits,
  ownCopy,
  type PlannedImport,
} from '../imported.ts';
import { LeftOutCounts } from '../left-out-counts.ts';
import { brokenExport, leftOut } from '../problems.ts';
import { addressesOfPictures } from './page-pictures.ts';
import { type PagePart, savedPage } from './saved-page.ts';
import { type WarcAnswer, warcAnswers } from './warc-records.ts';

/** A WARC file, by itself or in a folder. */
export interface WarcFile {
  readonly path: string;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** What the pages of a web archive need to know of the rest of it. */
interface WebArchive {
  /** Addresses of pages. */
  readonly pages: number;
  /** Addresses that were captured twice on one day: the moment tells which came first. */
  readonly twiceADay: ReadonlySet<string>;
  /** Addresses that led to another. */
  readonly ledTo: ReadonlyMap<string, readonly string[]>;
  readonly pictures: number;
}

/** Pages larger than this are no articles. */
const largestPage = importLimits.text;
const largestPicture = 15 * 1024 * 1024;
/** Pictures of one page, in bytes together. */
const mostOfPage = 50 * 1024 * 1024;

/**
 * Web archives (WARC, WACZ), which are gone through once for pictures, redirects and the days of captures, and once more for
 * the pages: every capture that is another page than the one before it is a version of the article. The pictures wait on the
 * disk.
 */
export async function webArchiveImport(
  path: string,
  warcs: readonly WarcFile[],
  choices: ImportChoices,
  scratch: ImportScratch,
): Promise<PlannedImport | undefined> {
  const archive = await lookThrough(warcs, scratch);
  if (archive.pages === 0) return undefined;
  return {
    title: `Web archive${warcs.length > 1 ? ` in ${warcs.length} files` : ''}`,
    holds: [
      ['page', archive.pages],
      ['picture', archive.pictures],
    ],
    list: () => listPages(warcs),
    entries: () => pagesOf(path, warcs, archive, choices, scratch),
  };
}

async function lookThrough(warcs: readonly WarcFile[], scratch: ImportScratch): Promise<WebArchive> {
  const days = new Map<string, string>();
  const twiceADay = new Set<string>();
  const ledTo = new Map<string, string[]>();
  let pictures = 0;
  for (const warc of warcs)
    for await (const answer of warcAnswers(warc.pieces(), largestPicture)) {
      if (answer.kind !== 'answer') continue;
      const { url, date, status, type, leadsTo } = answer;
      if (isPage(answer)) {
        const day = date.slice(0, 10);
        if (days.get(url) === day) twiceADay.add(ownCopy(url));
        else if (days.size < importLimits.remembered) days.set(ownCopy(url), ownCopy(day));
      } else if (leadsTo !== undefined && status >= 300 && status < 400) {
        const known = ledTo.get(leadsTo) ?? [];
        if (ledTo.size < importLimits.remembered && known.length < 20)
          ledTo.set(ownCopy(leadsTo), [...known, ownCopy(url)]);
      } else if (status === 200 && /^image\/(?!svg)/i.test(type)) {
        const bytes = await answer.body();
        if (bytes === undefined) continue;
        scratch.put(url, Buffer.concat([Buffer.from(`${mediaType(type)}\n`), bytes]));
        pictures += 1;
      }
    }
  return { pages: days.size, twiceADay, ledTo, pictures };
}

function isPage({ status, type }: WarcAnswer): boolean {
  return status === 200 && /^(?:text\/html|application\/xhtml\+xml)/i.test(type);
}

function mediaType(type: string): string {
  return /^[\w.+-]+\/[\w.+-]+/.exec(type)?.[0] ?? 'application/octet-stream';
}

async function* pagesOf(
  path: string,
  warcs: readonly WarcFile[],
  archive: WebArchive,
  choices: ImportChoices,
  scratch: ImportScratch,
): AsyncIterable<Imported> {
  const counts = new LeftOutCounts();
  const isWanted = wantedAddresses(choices.match);
  const before = new Map<string, string>();
  for (const warc of warcs)
    for await (const answer of warcAnswers(warc.pieces(), largestPage)) {
      if (answer.kind === 'fault') {
        yield { kind: 'problem', problem: brokenExport(warc.path, answer.message) };
      } else if (answer.kind === 'revisit') counts.add('captures of pages that had not changed');
      else if (isPage(answer)) {
        const told = await articleOf(answer, { archive, isWanted, before, scratch, counts, path });
        if (told) yield told;
      }
    }
  yield* counts.entries();
}

interface Reading {
  readonly archive: WebArchive;
  readonly isWanted: ((url: string) => boolean) | undefined;
  /** The digest of the capture before, of each address. */
  readonly before: Map<string, string>;
  readonly scratch: ImportScratch;
  readonly counts: LeftOutCounts;
  readonly path: string;
}

async function articleOf(
  answer: WarcAnswer,
  { archive, isWanted, before, scratch, counts, path }: Reading,
): Promise<Imported | undefined> {
  const { url, date, type } = answer;
  const addresses = [url, ...(archive.ledTo.get(url) ?? [])];
  if (isWanted && !addresses.some(isWanted)) {
    counts.add('pages whose addresses do not match');
    return undefined;
  }
  const bytes = await answer.body();
  if (bytes === undefined) return { kind: 'problem', problem: leftOut(path, url, 'it is larger than any article') };
  const { digest } = fixityOf(bytes);
  if (before.get(url) === digest) {
    counts.add('captures of pages that had not changed');
    return undefined;
  }
  if (before.size < importLimits.remembered) before.set(ownCopy(url), digest);
  // Names of elements and types are ASCII in every encoding that pages are in.
  const source = Buffer.from(bytes).toString('latin1');
  if (!isWanted && !saysArticle(source)) {
    counts.add('pages that do not say that they are articles', 1, '--match with their addresses');
    return undefined;
  }
  const page: PagePart = { url, type, bytes };
  const bare = readCapture({ path: 'articles/page.mhtml', bytes: savedPage(page, date, []) });
  if (bare.value === undefined)
    return {
      kind: 'problem',
      problem: leftOut(path, url, bare.problems[0]?.message.replace(/\.$/, '') ?? 'it cannot be read'),
    };
  const stated = bare.value.page;
  const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.exec(date)?.[0];
  const captured = archive.twiceADay.has(url) ? (moment ?? day) : day;
  return {
    kind: 'article',
    place: url,
    headline: stated?.headline?.value ?? '',
    nameDate: stated?.date?.value ?? day,
    isCapture: true,
    metadata: { url, ...(captured !== undefined && { captured }) },
    capture: { kind: 'file', extension: '.mhtml', bytes: savedPage(page, date, picturesOf(source, url, scratch)) },
  };
}

/** What pages of news and blogs say of themselves. */
export function saysArticle(source: string): boolean {
  return (
    /"@type"\s{0,5}:\s{0,5}(?:\[[^\]]{0,80})?"(?:\w{0,30}Article|BlogPosting|LiveBlogPosting|Report)"/.test(source) ||
    /<meta\b[^>]{0,200}\bog:type\b[^>]{0,200}\barticle\b/i.test(source) ||
    /\bitemtype\s{0,3}=\s{0,3}["']https?:\/\/schema\.org\/(?:\w{0,30}Article|BlogPosting)\b/i.test(source)
  );
}

function picturesOf(source: string, url: string, scratch: ImportScratch): readonly PagePart[] {
  const found: PagePart[] = [];
  let total = 0;
  for (const address of addressesOfPictures(source, url)) {
    const kept = scratch.get(address);
    if (kept === undefined || total + kept.length > mostOfPage) continue;
    total += kept.length;
    const end = kept.indexOf(10);
    found.push({ url: address, type: new TextDecoder().decode(kept.subarray(0, end)), bytes: kept.subarray(end + 1) });
  }
  return found;
}

/** Addresses with `*` for anything, or a part of an address. */
function wantedAddresses(match: string | undefined): ((url: string) => boolean) | undefined {
  if (match === undefined) return undefined;
  const parts = match.split('*').slice(0, 20);
  if (parts.length === 1) return url => url.includes(match);
  return url => {
    let at = 0;
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const found =
        isLast && part !== '' ? (url.endsWith(part) ? url.length - part.length : -1) : url.indexOf(part, at);
      if (found < at || (index === 0 && found !== 0)) return false;
      at = found + part.length;
    }
    return true;
  };
}

async function* listPages(warcs: readonly WarcFile[]): AsyncIterable<string> {
  for (const warc of warcs)
    for await (const answer of warcAnswers(warc.pieces(), largestPage)) {
      if (answer.kind !== 'answer' || !isPage(answer)) continue;
      const source = Buffer.from((await answer.body()) ?? '').toString('utf8');
      const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(source)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
      yield [answer.date, saysArticle(source) ? 'article' : 'page', answer.url, title].join('\t');
    }
}
