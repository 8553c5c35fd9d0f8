import { distance } from 'fastest-levenshtein';
import { stemOf } from '../capture/article-id.ts';
import { formatOf } from '../capture/formats/capabilities.ts';
import { captureLimits } from '../capture/limits.ts';
import { looseName, metadataPathOf } from '../capture/pair-sidecars.ts';
import type { SourceFile, Sources } from '../capture/sources.ts';
import { type Memory, noMemory } from '../memory.ts';
import { type Problem, severityOf } from '../problems.ts';
import { isAllowed, type RemovedArticle } from './removed-article.ts';

/**
 * Takedowns that take nothing down: files of articles/ that say `removed:` where Backfile does not read it, and notices
 * that stand alone under a name that is nearly the name of a capture that is still shown.
 * Whoever wrote one believes that the article is gone, so the build stops at each.
 *
 * @param shown paths of the captures that are published.
 * @param told what is known already: of a file with an error, no second one is told.
 */
export function findIdleTakedowns(
  { articles, ignored }: Pick<Sources, 'articles' | 'ignored'>,
  removed: readonly RemovedArticle[],
  shown: readonly string[],
  told: readonly Problem[],
  memory: Memory = noMemory,
): readonly Problem[] {
  const inForce = new Set(removed.map(({ path }) => path));
  const faulty = new Set(told.filter(problem => severityOf(problem) === 'error').map(({ path }) => path));
  const names = new Set(removed.map(({ path }) => stemOf(path)));
  const files = articles
    .filter(({ path }) => !inForce.has(path))
    .flatMap(article => (article.sidecar ? [article, article.sidecar] : [article]));
  const idle = findTakedowns([...files, ...ignored], memory).filter(
    ({ path }) => !inForce.has(path) && !faulty.has(path) && !isBackupOf(names, path),
  );
  return [...idle.map(({ path }) => notInForce(path)), ...removed.flatMap(notice => doubtfulNotice(notice, shown))];
}

/** Notices without an article's file, for an editor to look at: one whose name is misspelt takes nothing down. */
export function noticesWithoutFile(removed: readonly RemovedArticle[]): readonly Problem[] {
  return removed
    .filter(({ hasCapture }) => !hasCapture)
    .map(({ path, hasFingerprint }) => ({
      code: 'notice-without-file',
      path,
      message: `${path} is the notice of a removed article, and there is no article file of that name${hasFingerprint ? '' : ' and no fingerprint of its text'}.`,
      hint: 'If the file was deleted, this is right. If the name is misspelt, the article is still published: rename this file after it.',
    }));
}

/** The files that read as a takedown. Of those that did not in the last build, the digest is enough. */
function findTakedowns(files: readonly SourceFile[], memory: Memory): readonly SourceFile[] {
  let found: readonly SourceFile[] = [];
  memory.again<ReadonlySet<string>>('takedowns', before => {
    const innocent = new Set<string>();
    found = files.filter(file => {
      const key = file.sha256 && `${file.sha256.slice(0, 32)} ${isYaml(file) ? 'yml' : (formatOf(file.path) ?? '')}`;
      if ((key === undefined || !before?.has(key)) && readsAsTakedown(file)) return true;
      if (key !== undefined) innocent.add(key);
      return false;
    });
    return before && isSame(before, innocent) ? before : innocent;
  });
  return found;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(one => b.has(one));
}

const fence = /^(?:---|\+\+\+|;;;|```|~~~|<!--)/;
const bareKey = /^[{ \t]{0,9}["']?removed["']?[ \t]{0,9}:/im;
/** `removed:` with a key of its own, in YAML, JSON or TOML, on one line or several. All repetition is bounded. */
const keyWithMap =
  /^(?:<!--)?[{ \t]{0,9}["']?removed["']?[ \t]{0,9}[:=](?:[ \t]{0,9}\{\s{0,40}|[ \t]{0,40}(?:#[^\n]{0,200})?\n(?:[ \t]{0,40}(?:#[^\n]{0,200})?\n){0,9}[ \t]{1,40})["']?(?:date|reason|fingerprint|mayStayIn)["']?[ \t]{0,9}[:=]|^\[removed\][ \t]{0,9}\n\s{0,40}(?:date|reason)[ \t]{0,9}=/im;

/**
 * Whether a file says `removed:` as a NAME.yml or front matter would. In a capture only what stands above the article
 * counts, and a key without a value of its own only within a fence: prose may begin with “Removed:”.
 */
export function readsAsTakedown(file: SourceFile): boolean {
  const first = file.bytes.subarray(0, captureLimits.metadata);
  if (!mayName(first)) return false;
  const text = textOf(first);
  const head = formatOf(file.path) === undefined ? text : headOf(text);
  return keyWithMap.test(head) || ((isYaml(file) || fence.test(head)) && bareKey.test(head));
}

function isYaml({ path }: Pick<SourceFile, 'path'>): boolean {
  return /\.ya?ml/i.test(path);
}

/** Spares nearly every capture the decoding. */
function mayName(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isWide(bytes) || ['removed', 'Removed', 'REMOVED'].some(word => buffer.includes(word, 0, 'latin1'));
}

/** A byte order mark of UTF-16, or a zero beside the first letter. */
function isWide(bytes: Uint8Array): boolean {
  return bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe;
}

/** As UTF-8, or as the UTF-16 in which some editors save. */
function textOf(bytes: Uint8Array): string {
  const isBigEndian = bytes[0] === 0 || bytes[0] === 0xfe;
  const encoding = isWide(bytes) ? (isBigEndian ? 'utf-16be' : 'utf-16le') : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n').trimStart();
}

/** Lines that metadata is made of: fences, keys, entries of lists, comments, continued values, brackets. */
const metadataLine = /^(?:\s|$|---|\+\+\+|;;;|```|~~~|<!--|-->|#|- |[[\]{}]|["']?[\w-]{1,40}["']?[ \t]{0,9}[:=])/;

/** The first lines of a capture, as far as they may be metadata. */
function headOf(text: string): string {
  const lines = text.split('\n', 500);
  const end = lines.findIndex(line => !metadataLine.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).join('\n');
}

/** `ferry.yml~`, `.ferry.yml.swp` and the like, where `ferry` is removed; a capture is an article, whatever its name. */
function isBackupOf(removed: ReadonlySet<string>, path: string): boolean {
  if (formatOf(path) !== undefined) return false;
  let name = path.replace(/(^|\/)[.#~]+(?=[^/]*$)/, '$1');
  while (/\.[^./]*$/.test(name)) {
    if (removed.has(stemOf(name))) return true;
    name = name.replace(/\.[^./]*$/, '');
  }
  return false;
}

/** A notice that stands alone and knows none of the text, while a capture of nearly its name is shown. */
function doubtfulNotice(notice: RemovedArticle, shown: readonly string[]): readonly Problem[] {
  if (notice.hasCapture || notice.runs.size > 0) return [];
  const capture = shown.find(path => !isAllowed(notice, path) && isNearly(notice.path, path));
  return capture === undefined ? [] : [standsAlone(notice.path, capture)];
}

function isNearly(notice: string, capture: string): boolean {
  const [a, b] = [notice, capture].map(bareName);
  if (a === undefined || b === undefined || Math.abs(a.length - b.length) > 2) return false;
  if (a === b) return true;
  // Names that differ in a number are two articles.
  if (a.replace(/\P{N}+/gu, ' ') !== b.replace(/\P{N}+/gu, ' ')) return false;
  return distance(a, b) <= (a.length < 5 ? 0 : a.length < 9 ? 1 : 2);
}

/** The name without its folders and without what file managers add to the name of a copy. */
function bareName(path: string): string {
  const named = path.replace(/(?: ?\(\d{1,3}\)| ?- ?copy| copy)(?=\.[^./]+$)/i, '');
  return looseName(named).replace(/^.*\//, '');
}

function notInForce(path: string): Problem {
  return {
    code: 'takedown-not-in-force',
    path,
    message: `${path} says \`removed:\`, but it removes no article.`,
    hint: 'Write it in the .yml file of the article you mean (for ferry.html that is ferry.yml), and delete it here.',
  };
}

function standsAlone(path: string, capture: string): Problem {
  return {
    code: 'takedown-not-in-force',
    path,
    message: `${path} is the notice of a removed article without a file, but ${capture} has nearly the same name and is still published.`,
    hint: `If you mean that article, rename the notice ${metadataPathOf(capture)}. If not, write \`mayStayIn: [${capture.replace(/^articles\//, '')}]\` under \`removed:\`.`,
  };
}
