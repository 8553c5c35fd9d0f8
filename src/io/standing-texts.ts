import type { Capture } from '../capture/capture.ts';
import { readCapture } from '../capture/read-capture.ts';
import type { Sources } from '../capture/sources.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { recordIfReadable } from '../record/parse-record.ts';
import { bodyText } from '../record/plain-text.ts';
import { runsOf } from '../removal/word-runs.ts';
import { wordHashes } from '../stories/word-hashes.ts';

/** Words in a row that are looked for; fewer are the same by chance. */
const length = 12;
/** Of the runs of the shorter text, so many are the other's where one is a copy. */
const share = 0.8;
/** So many where one is another state of it. */
const shareOfVersion = 0.25;

/** What an archive tells of its articles, to find what a new one is a copy of; it grows with what is added. */
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
    const own = runsIn(bodyText({ body }));
    const common = [...own].filter(run => this.#articlesWith.get(run)?.includes(at)).length;
    return at >= 0 && common > 0 && common >= shareOfVersion * Math.min(own.size, this.#sizes[at] ?? 0);
  }

  add(path: string, { body, outlet }: Pick<ArticleRecord, 'body' | 'outlet'>): void {
    if (outlet) this.outlets.push(outlet.text);
    this.#add(path, bodyText({ body }));
  }

  /** A capture that nobody has read yet: all its lines, for what is around the article does no harm here. */
  addUnread({ path, lines, page }: Capture): void {
    if (page?.outlet) this.outlets.push(page.outlet.value);
    this.#add(path, lines.map(({ text }) => text).join('\n'));
  }

  #add(path: string, text: string): void {
    const number = this.#paths.push(path) - 1;
    const runs = runsIn(text);
    this.#sizes.push(runs.size);
    for (const run of runs) {
      const others = this.#articlesWith.get(run);
      if (others) others.push(number);
      else this.#articlesWith.set(run, [number]);
    }
  }

  /** The article that has nearly the same text. */
  copyOf({ body }: Pick<ArticleRecord, 'body'>): string | undefined {
    const own = runsIn(bodyText({ body }));
    const counts = new Map<number, number>();
    for (const run of own)
      for (const number of this.#articlesWith.get(run) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1);
    const inOrder = [...counts].sort((a, b) => b[1] - a[1]);
    const found = inOrder.find(([number, count]) => count >= share * Math.min(own.size, this.#sizes[number] ?? 0));
    return found && this.#paths[found[0]];
  }
}

function runsIn(text: string): ReadonlySet<number> {
  return new Set(runsOf(wordHashes(text), length));
}

export function standingTexts({ records = [], articles }: Sources): StandingTexts {
  const texts = new StandingTexts();
  const read = new Set<string>();
  for (const { path, bytes } of records) {
    const record = recordIfReadable(new TextDecoder().decode(bytes));
    if (!record) continue;
    texts.add(record.capture?.path ?? path, record);
    read.add(record.capture?.path ?? path);
  }
  for (const file of articles) {
    const capture = read.has(file.path) ? undefined : readCapture(file).value;
    if (capture) texts.addUnread(capture);
  }
  return texts;
}
