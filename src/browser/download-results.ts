import type { Wording } from '../messages/wording.ts';
import type { Hit, SearchRequest } from '../search/search-request.ts';
import { idInAddress, type RecordFormat, recordFormat, recordsAmong } from '../site/in-browser/result-formats.ts';
import { encodedPath, type SearchClient } from './search-client.ts';

/** What a button of the page says of its format. */
export interface ResultSource {
  readonly format: string;
  readonly mediaType: string;
  /** Absolute addresses of the files of the whole archive. */
  readonly whole: readonly string[];
  /** The name of the file beside each article. */
  readonly beside: string | undefined;
}

/** More results are cut: their list alone would be many files of the index. */
export const mostResults = 10_000;

/** Up to this many are fetched one by one where that is less than the file of the whole archive. */
const mostBeside = 200;
const wholeIsTenTimes = 10;

/** Asked for together; more would only wait in the browser. */
const atOnce = 6;

/** The results as one file of the archive’s own records, in the order of the search. */
export async function resultsFile(
  search: SearchRequest,
  source: ResultSource,
  { client, home }: { readonly client: SearchClient; readonly home: URL },
): Promise<{ readonly text: string; readonly articles: number; readonly total: number }> {
  const request = { ...search, page: 1, perPage: mostResults };
  const [{ documents }, { hits, total }] = await Promise.all([client.opened(), client.search(request)]);
  const format = recordFormat(source.format);
  const isFew = hits.length <= mostBeside && hits.length * wholeIsTenTimes < documents;
  const records =
    isFew && source.beside !== undefined
      ? await recordsBeside(hits, source.beside, home)
      : await recordsInWhole(hits, source.whole, format);
  const ordered = hits.flatMap(({ url }) => records.get(idInAddress(url) ?? '') ?? []);
  const head = format.hasHead ? (records.get('') ?? '') : '';
  return { text: head + ordered.join(format.between), articles: ordered.length, total };
}

async function recordsBeside(hits: readonly Hit[], name: string, home: URL): Promise<ReadonlyMap<string, string>> {
  const records = new Map<string, string>();
  const waiting = [...hits];
  const fetchNext = async () => {
    for (let hit = waiting.shift(); hit !== undefined; hit = waiting.shift()) {
      const response = await fetched(new URL(encodedPath(hit.url) + name, home).href);
      const text = await response.text();
      records.set(idInAddress(hit.url) ?? '', name.endsWith('.json') ? `${JSON.stringify(JSON.parse(text))}\n` : text);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fetchNext));
  return records;
}

async function recordsInWhole(
  hits: readonly Hit[],
  files: readonly string[],
  format: RecordFormat,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(hits.flatMap(({ url }) => idInAddress(url) ?? []));
  const records = new Map<string, string>();
  for (const file of files) {
    if (records.size >= wanted.size + Number(format.hasHead)) break;
    for (const [id, record] of await recordsAmong(textOf(await fetched(file)), format, wanted)) records.set(id, record);
  }
  return records;
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response;
}

async function* textOf({ body }: Response): AsyncGenerator<string> {
  if (body === null) return;
  const reader = (await unpacked(body)).getReader();
  const decoder = new TextDecoder();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
    yield decoder.decode(chunk.value, { stream: true });
  yield decoder.decode();
}

/** Servers may have unpacked a file on the way: its first bytes tell. */
async function unpacked(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<ReadableStream<Uint8Array>> {
  const reader = body.getReader();
  const first = await reader.read();
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: controller => {
      if (first.done) controller.close();
      else controller.enqueue(first.value);
    },
    pull: async controller => {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const isPacked = first.value?.[0] === 0x1f && first.value[1] === 0x8b;
  return isPacked ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

/** A name that tells what was searched for: `search-putin-mutiny.ris`. */
export function resultsName({ query }: Pick<SearchRequest, 'query'>, format: string): string {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${['search', ...words].join('-').slice(0, 60).replace(/-$/, '')}.${recordFormat(format).ending}`;
}

/** Makes the file, hands it to the reader, and tells how it went. */
export async function downloadResults(
  search: SearchRequest,
  source: ResultSource,
  parts: {
    readonly client: SearchClient;
    readonly home: URL;
    readonly wording: Wording;
    readonly say: (words: string) => void;
  },
): Promise<void> {
  const { wording, say } = parts;
  say(wording.say('search.download.working'));
  try {
    const { text, articles, total } = await resultsFile(search, source, parts);
    const name = resultsName(search, source.format);
    handOver(new Blob([text], { type: source.mediaType }), name);
    const cut = total > articles ? ` ${wording.say('search.download.cut', { total: wording.number(total) })}` : '';
    say(wording.count('search.download.done', articles, { name }) + cut);
  } catch {
    say(wording.say('search.download.failed'));
  }
}

function handOver(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
