import type { ArticleRecord } from '../record/article-record.ts';
import { recordIfReadable } from '../record/parse-record.ts';
import { bodyText } from '../record/plain-text.ts';
import { runsOf } from '../removal/word-runs.ts';
import { wordHashes } from '../stories/word-hashes.ts';
import { largestFile } from './list-sources.ts';
import { readFolder } from './read-folder.ts';

/** Words in a row that are looked for; fewer are the same by chance. */
const length = 12;
/** Of the runs of the shorter text, so many are the other's where one is a copy. */
const share = 0.8;
/** So many where one is another state of it. */
const shareOfVersion = 0.25;

/** What the records of an archive tell of its articles, to find what a new one is a copy of; it grows with what is added. */
export class StandingTexts {
  /** The outlets, one for each article that has one. */
  readonly outlets: string[] = [];
  readonly #paths: string[] = [];
  readonly #sizes: number[] = [];
  /** The numbers of the articles that have a run. */
  readonly #articlesWith = new Map<number, number[]>();

  /** Whether an article and a text may be states of one article. */
  isLike(path: string, { body }: Pick<ArticleRecord, 'body'>): boolean {
    const at = this.#paths.indexOf(path);
    const own = runsIn(body);
    const common = [...own].filter(run => this.#articlesWith.get(run)?.includes(at)).length;
    return at >= 0 && common > 0 && common >= shareOfVersion * Math.min(own.size, this.#sizes[at] ?? 0);
  }

  add(path: string, { body, outlet }: Pick<ArticleRecord, 'body' | 'outlet'>): void {
    if (outlet) this.outlets.push(outlet.text);
    const number = this.#paths.push(path) - 1;
    const runs = runsIn(body);
    this.#sizes.push(runs.size);
    for (const run of runs) {
      const others = this.#articlesWith.get(run);
      if (others) others.push(number);
      else this.#articlesWith.set(run, [number]);
    }
  }

  /** The article that has nearly the same text. */
  copyOf({ body }: Pick<ArticleRecord, 'body'>): string | undefined {
    const own = runsIn(body);
    const counts = new Map<number, number>();
    for (const run of own)
      for (const number of this.#articlesWith.get(run) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1);
    const inOrder = [...counts].sort((a, b) => b[1] - a[1]);
    const found = inOrder.find(([number, count]) => count >= share * Math.min(own.size, this.#sizes[number] ?? 0));
    return found && this.#paths[found[0]];
  }
}

function runsIn(body: ArticleRecord['body']): ReadonlySet<number> {
  return new Set(runsOf(wordHashes(bodyText({ body })), length));
}

export function readStandingTexts(root: string): StandingTexts {
  const texts = new StandingTexts();
  for (const { path, bytes } of readFolder(root, 'records', largestFile.records).files) {
    const record = recordIfReadable(new TextDecoder().decode(bytes));
    if (record) texts.add(record.capture?.path ?? path, record);
  }
  return texts;
}
