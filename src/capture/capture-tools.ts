import { writtenDay } from '../dates/written-date.ts';
import type { Evidenced } from './capture.ts';
import type { PageDocument } from './dom/page-document.ts';
import type { PageElement } from './dom/page-element.ts';
import { evidenceOf, type PageFacts } from './page-facts.ts';

/** What the program that saved a page wrote into it, surest first: where the page was, and on which day it was saved. */
export interface ToolTraces {
  readonly addresses: readonly Evidenced<string>[];
  readonly days: readonly Evidenced<string>[];
}

/** Comments that programs write; of any other comment a page may say what it likes. */
const notes =
  /^\s{0,9}(?:saved from url=|Saved from https?:|Page saved with SingleFile|FILE ARCHIVED ON |Mirrored from )/i;
/** The longest that is read; a comment that goes on after it is none of these. */
const longestNote = 4_000;
const mostNotes = 10;

/** Keeps a comment that a program wrote. */
export function noteOfTool(page: PageDocument, comment: string): void {
  if (page.toolNotes.length < mostNotes && notes.test(comment.slice(0, 60)))
    page.toolNotes.push(comment.slice(0, longestNote));
}

/** Attributes of the outermost element in which WebScrapBook keeps what it knows. */
export const scrapbookAttributes = ['data-scrapbook-source', 'data-scrapbook-create'] as const;

/** @param addresses what the page and its editor give as its address */
export function tracesOfTools(
  { page, saved }: Pick<PageFacts, 'page' | 'saved'>,
  addresses: readonly string[],
): ToolTraces {
  const wrapped = [...addresses, ...archiveLinks(page)].flatMap(address => unwrapped(address) ?? []);
  const noted = page.toolNotes.map(traceOfNote);
  const scrapbook = traceOfScrapbook(page.documentElement);
  const browser = saved === undefined ? [] : [{ day: writtenDay(saved), evidence: evidenceOf('saved with', saved) }];
  const traces: readonly Trace[] = [...noted, scrapbook, ...browser, ...wrapped];
  return {
    addresses: traces.flatMap(({ address, evidence }) => (address === undefined ? [] : [{ value: address, evidence }])),
    days: traces.flatMap(({ day, evidence }) => (day === undefined ? [] : [{ value: day, evidence }])),
  };
}

interface Trace {
  readonly address?: string | undefined;
  /** YYYY-MM-DD. */
  readonly day?: string | undefined;
  readonly evidence: string;
}

/**
 * A browser's “saved from url=(0014)about:internet”, SingleFile's “url:” and “saved date:”, monolith's “Saved from
 * ADDRESS at MOMENT using monolith”, HTTrack's “Mirrored from HOST/PATH by HTTrack … , DAY”, and what the Wayback
 * Machine writes at a page's foot.
 */
function traceOfNote(note: string): Trace {
  const text = note.replace(/\s+/g, ' ').trim();
  const evidence = evidenceOf('saved with', text);
  const address =
    /saved from url=\(\d{1,6}\)(\S{1,2000})/i.exec(text)?.[1] ??
    /\burl: (\S{1,2000})/i.exec(text)?.[1] ??
    /^Saved from (https?:\S{1,2000})/i.exec(text)?.[1];
  const said =
    /saved date: (.{1,60})/i.exec(text)?.[1] ??
    /^Saved from \S{1,2000} at (\S{1,40})/i.exec(text)?.[1] ??
    /^FILE ARCHIVED ON (.{1,40}?) AND RETRIEVED/i.exec(text)?.[1] ??
    /^Mirrored from .{1,2000}?HTTrack[^,]{1,60}, (.{1,40})$/i.exec(text)?.[1];
  return { address, day: said === undefined ? undefined : writtenDay(said), evidence };
}

function traceOfScrapbook(root: PageElement): Trace {
  const [address, created = ''] = scrapbookAttributes.map(name => root.getAttribute(name) ?? undefined);
  return {
    address,
    day: dayOfStamp(created),
    evidence: evidenceOf('saved with', `WebScrapBook ${created} ${address ?? ''}`),
  };
}

/** Links in which an archive gives the address that a page of it has there. */
function archiveLinks(page: PageDocument): readonly string[] {
  return page.elements
    .filter(
      element => element.localName === 'link' && /\b(?:bookmark|memento)\b/i.test(element.getAttribute('rel') ?? ''),
    )
    .flatMap(element => element.getAttribute('href') ?? []);
}

/** `https://web.archive.org/web/20190107064625id_/https://…`, `https://archive.ph/2019.01.07-064625/https://…`. */
const ofArchive =
  /^https?:\/\/(?:[\w-]{1,40}\.){1,4}[a-z]{2,12}\/(?:[\w-]{1,40}\/){0,3}(\d{14}|\d{4}\.\d\d\.\d\d-\d{6})(?:[a-z]{2}_)?\/(https?:\/\/?\S{1,2000})$/i;

/** The address that a page had before an archive of pages wrapped its own around it, with the day of the copy. */
export function unwrapped(address: string): (Trace & { readonly address: string }) | undefined {
  const [, stamp = '', original] = ofArchive.exec(address.trim()) ?? [];
  if (original === undefined) return undefined;
  const whole = original.replace(/^(https?):\/(?!\/)/i, '$1://');
  return { address: whole, day: dayOfStamp(stamp), evidence: evidenceOf('address', address) };
}

/** `20190107064625` or `2019.01.07-064625`. */
function dayOfStamp(stamp: string): string | undefined {
  const [, year, month, day] = /^(\d{4})\.?(\d\d)\.?(\d\d)/.exec(stamp) ?? [];
  return year === undefined ? undefined : writtenDay(`${year}-${month}-${day}`);
}
