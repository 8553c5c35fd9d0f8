// Stories on real tellings of known events: node --import tsx bench/stories-tellings.ts TELLINGS.jsonl
// One article a line: {"id", "story", "sentences"}; those with the same `story` tell one event.
import { readFileSync } from 'node:fs';
import type { ArticleId } from '../src/capture/capture.ts';
import { dayAfter } from '../src/dates/calendar.ts';
import { emptyAuthority } from '../src/names/authority.ts';
import { findNames } from '../src/names/find-names.ts';
import type { ArticleRecord } from '../src/record/article-record.ts';
import { findStories } from '../src/stories/find-stories.ts';
import type { StoriesInArchive } from '../src/stories/stories.ts';
import { recordOf } from '../tests/unit/name-records.ts';

interface Telling {
  readonly id: string;
  readonly story: string;
  readonly sentences: readonly string[];
}

const path = process.argv[2];
if (path === undefined) throw new Error('Which file of tellings?');
const tellings = readFileSync(path, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map((line): Telling => JSON.parse(line));
const storyNumbers = new Map([...new Set(tellings.map(({ story }) => story))].map((story, at) => [story, at]));

/** The day of the nth telling; undefined for none. */
type Dates = (telling: Telling, at: number) => string | undefined;

/** Days after an event on which it is told: for a quarter of the pairs more than two lie between. */
const lags = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 7];

const dated: Readonly<Record<string, Dates>> = {
  'one date for all': () => '2013-05-03',
  'a date a story': ({ story }) => dayAfter('2013-01-01', 7 * (storyNumbers.get(story) ?? 0)),
  'over three days, a week between stories': ({ story }, at) =>
    dayAfter('2013-01-01', 7 * (storyNumbers.get(story) ?? 0) + ((at * 7) % 3)),
  'as events are reported, all in a year': ({ story }, at) =>
    dayAfter('2013-01-01', ((97 * (storyNumbers.get(story) ?? 0)) % 365) + (lags[(at * 7) % lags.length] ?? 0)),
  'over ten days, all stories in them': (_, at) => dayAfter('2013-05-01', (at * 7) % 10),
  'a quarter without a date': ({ story }, at) =>
    at % 4 === 0 ? undefined : dayAfter('2013-01-01', 7 * (storyNumbers.get(story) ?? 0)),
};

const undated = tellings.map(({ id, sentences: [first, ...rest] }) => recordOf(id, rest, first));
const names = findNames(undated, emptyAuthority);
const eventOf = new Map(undated.map((record, at) => [record.id, tellings[at]?.story ?? '']));
for (const [label, dateOf] of Object.entries(dated)) {
  const records = undated.map((record, at): ArticleRecord => {
    const telling = tellings[at];
    const edtf = telling && dateOf(telling, at);
    return edtf === undefined ? record : { ...record, date: { basis: 'stated', edtf, evidence: [] } };
  });
  const { precision, recall, shown } = bCubed(findStories(records, names));
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `${label}: B3 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}); ` +
      `pairs shown as one story that are ${shown.toFixed(3)}`,
  );
}

interface Worth {
  readonly precision: number;
  readonly recall: number;
  /** The share of right pairs among all pairs that are shown as tellings of one event. */
  readonly shown: number;
}

/** B-cubed over articles. A copy stands where the article that it is a copy of stands. */
function bCubed({ stories, copies }: StoriesInArchive): Worth {
  const clusterOf = new Map<ArticleId, ArticleId>(undated.map(({ id }) => [id, id]));
  for (const { articles } of stories) for (const id of articles) clusterOf.set(id, articles[0] ?? id);
  for (const { articles } of copies) {
    const teller = articles.find(id => stories.some(story => story.articles.includes(id))) ?? articles[0];
    for (const id of articles) if (teller) clusterOf.set(id, clusterOf.get(teller) ?? teller);
  }
  const members = membersOf(clusterOf);
  const tellersOf = membersOf(eventOf);
  let [precision, recall] = [0, 0];
  for (const [id, event] of eventOf) {
    const cluster = members.get(clusterOf.get(id) ?? id) ?? [];
    const right = cluster.filter(other => eventOf.get(other) === event).length;
    precision += right / cluster.length;
    recall += right / (tellersOf.get(event)?.length ?? 1);
  }
  const pairs = stories.flatMap(({ articles }) =>
    articles.flatMap((a, at) => articles.slice(at + 1).map(b => eventOf.get(a) === eventOf.get(b))),
  );
  return {
    precision: precision / eventOf.size,
    recall: recall / eventOf.size,
    shown: pairs.filter(same => same).length / pairs.length,
  };
}

function membersOf<Cluster>(clusterOf: ReadonlyMap<ArticleId, Cluster>): ReadonlyMap<Cluster, readonly ArticleId[]> {
  const members = new Map<Cluster, ArticleId[]>();
  for (const [id, cluster] of clusterOf) members.set(cluster, [...(members.get(cluster) ?? []), id]);
  return members;
}
