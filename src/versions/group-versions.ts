import { articleIdOf, shortIdOf, stemOf } from '../capture/article-id.ts';
import type { ArticleId } from '../capture/capture.ts';
import { formerId, isArticleId } from '../capture/former-addresses.ts';
import { captureName } from '../capture/pair-sidecars.ts';
import { dateSpan } from '../dates/article-date.ts';
import type { Memory } from '../memory.ts';
import type { Problem } from '../problems.ts';
import { type ArticleRecord, sourceOf } from '../record/article-record.ts';
import { pageKey } from '../record/page-address.ts';
import type { DigestOf } from '../record/record-digest.ts';
import { isAllowed, type RemovedArticle } from '../removal/removed-article.ts';
import { haveMuchInCommon } from './common-text.ts';
import { idsDisagree, orderUnknown, pageApart, unknownVersion } from './version-problems.ts';

/** The captures of one article, where there are several. */
export interface VersionGroup {
  /** The id and the first address of the article are those of this capture, which may be taken down. */
  readonly root: ArticleRecord | RemovedArticle;
  /** Oldest first; the article shows the last. */
  readonly captures: readonly ArticleRecord[];
  /** Those taken down by themselves. */
  readonly removed: readonly RemovedArticle[];
}

export interface GroupedVersions {
  readonly groups: readonly VersionGroup[];
  readonly problems: readonly Problem[];
}

/** An editor says that a capture is an article of its own. */
const ownArticle = 'none';

/**
 * Finds the captures that are versions of one article: those of one address that have much of their text in common, and
 * those of which `versionOf` says so. A capture that was taken down is a version of an article that stays when an editor
 * lets its words stay there (`mayStayIn`); else its removal concerns them all.
 */
export function groupVersions(
  records: readonly ArticleRecord[],
  removed: readonly RemovedArticle[],
  memory: Memory,
  digestOf: DigestOf,
): GroupedVersions {
  const families = new Families();
  const apart = samePages(records).flatMap(captures => joinAlike(captures, families, memory, digestOf));
  const problems: Problem[] = [...apart];
  const named = new NamedCaptures([...records, ...removed]);
  for (const record of records) {
    if (record.versionOf === undefined || record.versionOf === ownArticle) continue;
    const target = named.find(record.versionOf);
    if (target === undefined) problems.push(unknownVersion(sourceOf(record), record.versionOf));
    else families.join(sourceOf(record), pathOf(target));
  }
  joinRemoved(records, removed, families, named);
  const made = families.among([...records, ...removed]).flatMap(members => groupOf(members, named));
  return {
    groups: made.map(({ group }) => group),
    problems: [...problems, ...made.flatMap(one => one.problems)],
  };
}

type Member = ArticleRecord | RemovedArticle;

export function isRemoved(member: Member): member is RemovedArticle {
  return 'hasCapture' in member;
}

export function pathOf(member: Member): string {
  return isRemoved(member) ? member.path : sourceOf(member);
}

/** Captures of one page, two or more. Addresses are read whole only where their last parts are the same. */
function samePages(records: readonly ArticleRecord[]): readonly (readonly ArticleRecord[])[] {
  const withAddress = records.filter(({ sourceUrl, versionOf }) => sourceUrl !== undefined && versionOf !== ownArticle);
  const alike = severalOf(withAddress, ({ sourceUrl = '' }) => lastPart(sourceUrl));
  return alike.flatMap(some => severalOf(some, ({ sourceUrl = '' }) => pageKey(sourceUrl)));
}

function severalOf<T>(all: readonly T[], keyOf: (one: T) => string | undefined): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Of two ways to write one address, the same. */
function lastPart(address: string): string {
  const path = address.replace(/[?#].*$/s, '').replace(/\/(?:index\.html?)?$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Families that a capture is compared with: of a page that is another each day there may be thousands. */
const mostFamilies = 12;

/** Joins what has much in common; each is compared with the newest of every family. Tells once of a page that has two articles. */
function joinAlike(
  captures: readonly ArticleRecord[],
  families: Families,
  memory: Memory,
  digestOf: DigestOf,
): readonly Problem[] {
  const newest: ArticleRecord[] = [];
  for (const record of inOrder(captures)) {
    const at = newest.findIndex(other => {
      const key = `${digestOf(other)} ${digestOf(record)}`;
      return memory.recall('versions', `common ${key}`, () => haveMuchInCommon(other, record));
    });
    const other = newest[at];
    if (other !== undefined) {
      families.join(sourceOf(other), sourceOf(record));
      newest.splice(at, 1);
    }
    newest.unshift(record);
    if (newest.length > mostFamilies) newest.pop();
  }
  // One that says itself to which it belongs is no riddle.
  const open = newest.filter(({ versionOf }) => versionOf === undefined);
  const [last, before] = open;
  return last && before ? [pageApart(sourceOf(last), sourceOf(before), last.sourceUrl ?? '')] : [];
}

function joinRemoved(
  records: readonly ArticleRecord[],
  removed: readonly RemovedArticle[],
  families: Families,
  named: NamedCaptures,
): void {
  for (const one of removed) {
    const allowed = one.mayStayIn.length === 0 ? [] : records.filter(record => isAllowed(one, sourceOf(record)));
    const key = one.sourceUrl === undefined ? undefined : pageKey(one.sourceUrl);
    const version = allowed.find(record => {
      const isNamed = [
        [one, record],
        [record, one],
      ].some(([from, to]) => from?.versionOf !== undefined && named.find(from.versionOf) === to);
      return isNamed || (key !== undefined && pageKey(record.sourceUrl ?? '') === key);
    });
    if (version) families.join(one.path, sourceOf(version));
  }
}

/** Captures by what `versionOf` may call them. */
class NamedCaptures {
  readonly #byName = new Map<string, Member>();

  constructor(members: readonly Member[]) {
    for (const member of members) {
      const { id, formerly = [] } = member;
      const ids = [id, shortIdOf(id), ...formerly.flatMap(one => formerId(one) ?? [])];
      for (const name of [captureName(pathOf(member)), ...ids])
        if (!this.#byName.has(name)) this.#byName.set(name, member);
    }
  }

  find(name: string): Member | undefined {
    return this.#byName.get(isArticleId(name) ? name : captureName(name)) ?? this.#byName.get(captureName(name));
  }
}

/** Which captures belong together, by their paths. */
class Families {
  readonly #parents = new Map<string, string>();

  join(one: string, other: string): void {
    const [a, b] = [this.#headOf(one), this.#headOf(other)];
    if (a !== b) this.#parents.set(b, a);
    this.#parents.set(a, a);
  }

  #headOf(path: string): string {
    let head = path;
    for (let next = this.#parents.get(head); next !== undefined && next !== head; next = this.#parents.get(head))
      head = next;
    return head;
  }

  /** Those of two members and more, in the order in which the first of each stands. */
  among(members: readonly Member[]): readonly (readonly Member[])[] {
    const joined = members.filter(member => this.#parents.has(pathOf(member)));
    return severalOf(joined, member => this.#headOf(pathOf(member)));
  }
}

function groupOf(members: readonly Member[], named: NamedCaptures) {
  const captures = inOrder(members.flatMap(member => (isRemoved(member) ? [] : [member])));
  // One that was taken down keeps its place, where its day is known.
  const [oldest] = inOrder(members.filter(member => !isRemoved(member) || member.captured !== undefined));
  if (oldest === undefined || captures.length === 0) return [];
  const { root, problems } = rootOf(members, oldest, named);
  const group: VersionGroup = { root, captures, removed: members.filter(isRemoved) };
  return [{ group, problems: [...problems, ...orderProblems(captures)] }];
}

/**
 * The capture whose id the article has: the one that the others name, or whose id an editor gave, or else the oldest. So it
 * stays when a newer one is added.
 */
function rootOf(members: readonly Member[], oldest: Member, named: NamedCaptures) {
  const targets = new Set(members.flatMap(one => (isOwn(one, named) ? [] : (headOf(one, named) ?? []))));
  const given = members.filter(({ id, ...one }) => shortIdOf(id) !== articleIdOf(pathOf({ id, ...one })));
  const candidates = targets.size > 0 ? [...targets] : given;
  const ids = new Set(candidates.map(({ id }) => id));
  const root = candidates.length === 1 ? candidates[0] : (candidates.find(one => one === oldest) ?? candidates[0]);
  const problems = ids.size > 1 && root ? [idsDisagree(candidates.map(pathOf), pathOf(root), root.id)] : [];
  return { root: root ?? oldest, problems };
}

function isOwn({ versionOf }: Member, named: NamedCaptures): boolean {
  return versionOf === undefined || versionOf === ownArticle || named.find(versionOf) === undefined;
}

/** Where the names lead in the end; undefined where they lead in a circle. */
function headOf(member: Member, named: NamedCaptures): Member | undefined {
  const met = new Set<Member>();
  let head = member;
  while (!met.has(head)) {
    met.add(head);
    const next = head.versionOf === undefined ? undefined : named.find(head.versionOf);
    if (next === undefined || next === head) return head;
    head = next;
  }
  return undefined;
}

/** Oldest first: by the earliest day on which it can have been captured, those of unknown day before all others. */
function inOrder<T extends Member>(captures: readonly T[]): readonly T[] {
  return captures
    .map(record => ({ record, key: `${momentOf(record) ?? ''} ${counted(pathOf(record))}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => record);
}

/** As text that sorts: the moment where it is known, else the day. */
function momentOf({ captured }: Pick<ArticleRecord, 'captured'>): string | undefined {
  if (captured === undefined) return undefined;
  return /^\d{4}-\d\d-\d\dT[\d:]+/.exec(captured)?.[0] ?? dateSpan(captured)?.first;
}

/** “ferry-10” comes after “ferry-2”. */
function counted(path: string): string {
  return stemOf(path).replace(/\d{1,12}/g, figures => figures.padStart(12, '0'));
}

function orderProblems(captures: readonly ArticleRecord[]): readonly Problem[] {
  const undated = captures.find(({ captured }) => captured === undefined);
  const [first] = captures;
  if (undated && first) return [orderUnknown(sourceOf(undated), 'undated', sourceOf(captures.at(-1) ?? first))];
  return captures.flatMap((record, at) => {
    const before = captures[at - 1];
    if (before === undefined) return [];
    if (momentOf(before) === momentOf(record)) return [orderUnknown(sourceOf(record), 'same-day', sourceOf(before))];
    return goesBack(before, record) ? [orderUnknown(sourceOf(record), 'goes-back', sourceOf(before))] : [];
  });
}

/** The page of the newer one tells an older date. */
function goesBack(before: ArticleRecord, record: ArticleRecord): boolean {
  const [earlier, later] = [before, record].map(({ date }) =>
    date.basis === 'stated' ? dateSpan(date.edtf) : undefined,
  );
  return earlier !== undefined && later !== undefined && later.last < earlier.first;
}

/** The id of a version that is not that of its article. */
export function ownIds({ root, captures, removed }: VersionGroup): readonly ArticleId[] {
  return [...captures, ...removed].flatMap(({ id }) => (id === root.id ? [] : [id]));
}
