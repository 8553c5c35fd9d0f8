import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { stemOf } from '../capture/article-id.ts';
import type { Sha256 } from '../capture/capture.ts';
import { fileDigest, fixityOf } from '../capture/fixity.ts';
import { type ArticleMetadata, articleMetadataSchema } from '../capture/metadata.ts';
import { pairSidecars } from '../capture/pair-sidecars.ts';
import { readSidecar } from '../capture/read-metadata.ts';
import { pathFault } from '../capture/site-paths.ts';
import { originalAddress } from '../record/outlet-site.ts';
import { recordIfReadable } from '../record/parse-record.ts';
import { slugOf } from '../site/slug.ts';
import { largestFile } from './list-sources.ts';
import { OperationError } from './operation-error.ts';
import { readArticlesFolder } from './read-articles.ts';
import { readFolder } from './read-folder.ts';
import { isUnfinished, makeOwnFolder, writeNewWork } from './write-file.ts';

/** What is known of a capture that is there. */
interface StandingFacts {
  readonly sha256?: Sha256;
  readonly url?: string | undefined;
  readonly captured?: string | undefined;
  readonly versionOf?: string | undefined;
}

/** What an archive has, for whoever brings more: it grows with every article that is written. */
export class StandingArticles {
  readonly root: string;
  readonly #byBytes = new Map<Sha256, string>();
  readonly #byAddress = new Map<string, string[]>();
  readonly #captured = new Map<string, string>();
  readonly #versionOf = new Map<string, string>();
  /** Paths without their extensions, as ids count them: of captures, NAME.yml, pictures and folders alike. */
  readonly #taken = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /** The capture that has these bytes. */
  withBytes(bytes: Uint8Array): string | undefined {
    return this.#byBytes.get(fixityOf(bytes).digest);
  }

  /** Captures of this address, however it is written; of an article that was taken down, its NAME.yml. */
  withAddress(url: string): readonly string[] {
    return this.#byAddress.get(addressKey(url)) ?? [];
  }

  /** When a capture was taken (EDTF), where that is known. */
  capturedOn(path: string): string | undefined {
    return this.#captured.get(path);
  }

  /** The capture of an address that gives the article its id: the one that another says to be a version of, or the oldest. */
  firstWithAddress(url: string): string | undefined {
    const paths = this.withAddress(url);
    const named = paths.flatMap(path => this.#versionOf.get(path) ?? [])[0];
    const byDay = (path: string) => `${this.#captured.get(path) ?? ''} ${path}`;
    return named ?? [...paths].sort((a, b) => (byDay(a) < byDay(b) ? -1 : 1))[0];
  }

  has(stem: string): boolean {
    return this.#taken.has(stemOf(`articles/${stem}.x`));
  }

  /** Notes what is there now; `stem` is the path below articles/, without the extension. */
  add(path: string, { sha256, url, captured, versionOf }: StandingFacts): void {
    this.#taken.add(stemOf(path));
    if (captured !== undefined) this.#captured.set(path, captured);
    if (versionOf !== undefined && versionOf !== 'none') this.#versionOf.set(path, versionOf);
    if (sha256 !== undefined && !this.#byBytes.has(sha256)) this.#byBytes.set(sha256, path);
    if (url === undefined) return;
    const known = this.#byAddress.get(addressKey(url)) ?? [];
    if (!known.includes(path)) this.#byAddress.set(addressKey(url), [...known, path]);
  }
}

/** Reads what an archive has: the digests of its captures, and the addresses that their NAME.yml and records give. */
export function readStandingArticles(root: string): StandingArticles {
  const standing = new StandingArticles(root);
  const { files, others, ignored } = readArticlesFolder(root);
  for (const { path } of ignored) if (isUnfinished(path)) rmSync(join(root, path), { force: true });
  for (const { path } of others) standing.add(path, {});
  const { articles, loneSidecars } = pairSidecars(files);
  for (const file of articles) {
    const { url, captured, versionOf } = readSidecar(file).value ?? {};
    standing.add(file.path, { sha256: file.fixity?.digest ?? fileDigest(file), url, captured, versionOf });
  }
  for (const sidecar of loneSidecars) {
    standing.add(sidecar.path, { url: readSidecar({ ...sidecar, sidecar }).value?.url });
  }
  for (const { bytes } of readFolder(root, 'records', largestFile.records).files) {
    const record = recordIfReadable(new TextDecoder().decode(bytes));
    if (record?.capture) standing.add(record.capture.path, { url: record.sourceUrl, captured: record.captured });
  }
  return standing;
}

/** One address in one form: without its scheme, `www.`, a fragment, what counts clicks, and the copy it was kept as. */
export function addressKey(url: string): string {
  const original = originalAddress(url.trim());
  if (!URL.canParse(original)) return original.toLowerCase();
  const { host, pathname, searchParams } = new URL(original);
  for (const name of [...searchParams.keys()]) if (counters.test(name)) searchParams.delete(name);
  searchParams.sort();
  const path = pathname.replace(/\/+$/, '').replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '');
  const query = searchParams.size === 0 ? '' : `?${searchParams}`;
  return `${host.replace(/^www\./, '')}${path}${query}`;
}

const counters = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ref|ref_src|ocid|at_\w+|_ga)$/i;

/** What a new article is called by. */
export interface NamedBy {
  readonly headline?: string | undefined;
  /** EDTF; its year is the folder, and its day stands in the name. */
  readonly date?: string | undefined;
  /** The name of the file it comes from, for an article without a headline. */
  readonly file: string;
}

/**
 * A free name below articles/, without an extension: `2021/2021-03-14-ferry-returns-to-saltmarsh`. Should it be taken, a
 * number is put behind it.
 */
export function freeName({ headline = '', date = '', file }: NamedBy, standing: StandingArticles): string {
  const [, year, rest = ''] = /^(\d{4})((?:-\d\d){0,2})(?=$|[~?%T])/.exec(date) ?? /(\d{4})/.exec(date) ?? [];
  const words = slugOf(headline) || slugOf(file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '')) || 'article';
  const day = year === undefined || rest === '' ? '' : `${year}${rest}-`;
  // A device's name, and what is too long for some disk in letters of another script.
  const bare = pathFault(`${day}${words}`) === undefined ? words : `article-${words.slice(0, 24)}`;
  const name = `${year === undefined ? '' : `${year}/`}${day}${bare}`;
  for (let number = 1; ; number++) {
    const stem = number === 1 ? name : `${name}-${number}`;
    if (!standing.has(stem)) return stem;
  }
}

/** A file that belongs to a page, such as a picture of its `_files` folder; the path is as the page calls it. */
export interface NewPart {
  /** Below the folder of the article. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface NewArticle {
  /** As `freeName` gives it. */
  readonly name: string;
  /** Of the capture, with its stop: `.html`. */
  readonly extension: string;
  /** As received, to the byte. */
  readonly bytes: Uint8Array;
  /** What NAME.yml says; nothing is written where it says nothing. */
  readonly metadata: ArticleMetadata;
  /** Written as a comment at the head of NAME.yml: how each value is known. */
  readonly comments?: readonly string[];
  readonly parts?: readonly NewPart[];
}

/**
 * Writes a capture, its NAME.yml and its parts into articles/: all of them or none, and never over a file that is there.
 *
 * @returns the path of the capture
 * @throws OperationError when something stands in the place of one of them
 */
export function writeNewArticle(standing: StandingArticles, article: NewArticle): string {
  const { name, extension, bytes, metadata, comments = [], parts = [] } = article;
  const path = `articles/${name}${extension}`;
  const folder = dirname(path);
  const text = metadataText(metadata, comments);
  const files: readonly NewPart[] = [
    // Where it is killed between two of them, an import that is begun again knows the capture, and writes its NAME.yml.
    ...parts.map(part => ({ path: `${folder}/${part.path}`, bytes: part.bytes })),
    { path, bytes },
    ...(text === '' ? [] : [{ path: `articles/${name}.yml`, bytes: new TextEncoder().encode(text) }]),
  ];
  const outside = files.find(file => !staysInside(file.path));
  if (outside) throw new OperationError(`${outside.path} leads out of its folder.`, 'Nothing was written.');
  const written: string[] = [];
  try {
    for (const file of files) {
      makeFolders(standing.root, dirname(file.path));
      writeNewWork(join(standing.root, file.path), file.bytes);
      written.push(file.path);
    }
  } catch (error) {
    for (const one of written) rmSync(join(standing.root, one), { force: true });
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new OperationError(`${path} is there already, or a file beside it. Nothing was written.`, 'Begin again.');
  }
  standing.add(path, { sha256: fixityOf(bytes).digest, ...factsIn(metadata) });
  for (const part of parts) standing.add(`${folder}/${part.path}`, {});
  return path;
}

function factsIn({ url, captured, versionOf }: ArticleMetadata): StandingFacts {
  return { url, captured, versionOf };
}

/** No way up, no absolute path, no name that is hidden or that some system reads as a path. */
export function staysInside(path: string): boolean {
  return path.split('/').every(part => part !== '' && !part.startsWith('.') && !/[\\\p{Cc}]|^[a-z]:/iu.test(part));
}

function makeFolders(root: string, folder: string): void {
  const segments = folder.split('/');
  for (const [index] of segments.entries()) makeOwnFolder(join(root, ...segments.slice(0, index + 1)));
}

/** NAME.yml in the order of the schema, so that every new one looks like the others. */
export function metadataText(metadata: ArticleMetadata, comments: readonly string[] = []): string {
  const known = Object.keys(articleMetadataSchema.shape).flatMap(key => {
    const value = Object.entries(metadata).find(([name]) => name === key)?.[1];
    return value === undefined ? [] : [[key, value] as const];
  });
  const said = comments.map(comment => `# ${comment.replace(/\s+/g, ' ').trim()}\n`).join('');
  return known.length === 0 ? said : `${said}${stringify(Object.fromEntries(known), { lineWidth: 0 })}`;
}
