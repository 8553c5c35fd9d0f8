import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleId } from '../../src/capture/capture.ts';
import { emptyAuthority } from '../../src/names/authority.ts';
import { findNames } from '../../src/names/find-names.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { findStories } from '../../src/stories/find-stories.ts';
import type { StoriesInArchive } from '../../src/stories/stories.ts';
import { noPins, type StoryPins } from '../../src/stories/story-pins.ts';
import { uniqueSentences } from '../../src/stories/unique-sentences.ts';
import { recordOf, shuffled } from './stories-records.ts';
import { type InventedArticle, inventedArticles } from './stories-set.ts';
import { unseenArticles } from './stories-unseen-set.ts';

interface Told {
  readonly records: readonly ArticleRecord[];
  readonly eventOf: ReadonlyMap<ArticleId, string>;
}

function recorded(articles: readonly InventedArticle[], name: string): Told {
  const records = articles.map((article, at) =>
    recordOf({ ...article, name: `${name}-${String(at).padStart(2, '0')}` }),
  );
  const eventOf = new Map(records.map((record, at) => [record.id, articles[at]?.story ?? '']));
  return { records, eventOf };
}

const { records, eventOf } = recorded(inventedArticles, 'invented');

function find(given: readonly ArticleRecord[], pins: StoryPins = noPins): StoriesInArchive {
  return findStories(given, findNames(given, emptyAuthority), pins);
}

function told(event: string): readonly ArticleId[] {
  return [...eventOf].filter(([, story]) => story === event).map(([id]) => id);
}

/** B-cubed F1: for each article, precision and recall of the story it stands in. */
function bCubed(found: StoriesInArchive, events: ReadonlyMap<ArticleId, string>): number {
  const storyOf = new Map(found.stories.flatMap(story => story.articles.map(id => [id, story.articles] as const)));
  let [precision, recall] = [0, 0];
  for (const [id, event] of events) {
    const story = storyOf.get(id) ?? [id];
    const right = story.filter(other => events.get(other) === event).length;
    precision += right / story.length / events.size;
    recall += right / [...events.values()].filter(other => other === event).length / events.size;
  }
  return (2 * precision * recall) / (precision + recall);
}

test('articles that tell one event are one story, and others on the same days with the same people are not', () => {
  const found = find(records);
  assert.ok(bCubed(found, eventOf) >= 0.9, `B3 F1 is ${bCubed(found, eventOf)}`);
  assert.deepEqual(found.copies, []);
});

test('so it is with articles that the thresholds were not chosen on', () => {
  const unseen = recorded(unseenArticles, 'unseen');
  const score = bCubed(find(unseen.records), unseen.eventOf);
  assert.ok(score >= 0.9, `B3 F1 is ${score}`);
});

test('a story is named for its oldest article, whatever the order of the files', () => {
  const found = find(records);
  for (const seed of [1, 2, 3]) assert.deepEqual(find(shuffled(records, seed)), found);
  for (const { slug, articles: members } of found.stories) assert.equal(slug, members[0]);
});

test('what is one story is not also listed as related', () => {
  const found = find(records);
  for (const { articles: members } of found.stories) {
    for (const id of members) {
      assert.ok(!(found.related.get(id) ?? []).some(({ article }) => members.includes(article)));
    }
  }
  const [fares] = told('ferry fares');
  const near = (fares && found.related.get(fares)) ?? [];
  assert.ok(
    near.some(({ article }) => eventOf.get(article) === 'ferry'),
    'the fares are related to the ferry',
  );
});

/** Whether the first two tellings of an event are one story, the second dated otherwise. */
function joinedWith(event: string, date: string | undefined): boolean {
  const [first, second] = inventedArticles.filter(({ story }) => story === event);
  assert.ok(first && second);
  const rest = inventedArticles
    .filter(({ story }) => story !== event)
    .map((article, at) => recordOf({ ...article, name: `r${at}` }));
  const { date: _, ...undated } = second;
  const other = date === undefined ? undated : { ...second, date };
  const pair = [recordOf({ ...first, name: 'first' }), recordOf({ ...other, name: 'second' })];
  return find([...rest, ...pair]).stories.some(({ articles: members }) => pair.every(({ id }) => members.includes(id)));
}

test('articles whose dates exclude each other are no story', () => {
  assert.ok(joinedWith('trial', '2021-05-13'));
  assert.ok(joinedWith('trial', '2021-05'));
  assert.ok(!joinedWith('trial', '2021-06-20'));
  assert.ok(!joinedWith('trial', '2019'), 'nor those of another year');
});

test('an article without a day joins a story when its text and names are sure, and not otherwise', () => {
  for (const date of ['2021', undefined]) {
    assert.ok(joinedWith('trial', date));
    assert.ok(joinedWith('ferry', '2021-05-03') && !joinedWith('ferry', date));
  }
});

test('more is asked of articles the more days lie between them, and the more articles share the days', () => {
  const telling = (day: string, text: string) => recordOf({ name: `${day} ${text.length}`, date: day, ...parts(text) });
  const parts = (text: string) => ({ headline: 'Ferry aground at Port Selwyn', body: text });
  const early = 'The ferry Northern Star ran aground on a sandbank at Port Selwyn with 140 people aboard.';
  const late = 'Divers inspect the ferry Northern Star, aground on a sandbank at Port Selwyn since Monday.';
  const others = records.filter(({ id }) => !eventOf.get(id)?.startsWith('ferry'));
  const together = (day: string) =>
    find([...others, telling('2021-05-03', early), telling(day, late)]).stories.some(({ articles: members }) =>
      members.some(id => !eventOf.has(id)),
    );
  assert.ok(together('2021-05-04'));
  assert.ok(together('2021-05-08'), 'five days later, of texts that are surely alike');
  assert.ok(!together('2021-05-20'));
});

test('an editor’s pins stand before any measure', () => {
  const [a, b] = told('budget');
  const [c] = told('dam');
  assert.ok(a && b && c);
  const found = find(records, { together: [[a, c]], apart: [[a, b]] });
  const storyOf = (id: ArticleId) =>
    found.stories.find(({ articles: members }) => members.includes(id))?.articles ?? [];
  assert.ok(storyOf(a).includes(c));
  assert.ok(!storyOf(a).includes(b));
});

test('shortened and lightly edited copies are found, and told apart from tellings', () => {
  const [ferry] = records;
  assert.ok(ferry);
  const text = inventedArticles
    .slice(0, 4)
    .map(({ body }) => body)
    .join(' ');
  const long = recordOf({ name: 'long', date: '2021-05-03', headline: 'Long', body: text });
  const cut = recordOf({ name: 'cut', date: '2021-05-04', headline: 'Cut', body: text.slice(0, text.length * 0.8) });
  const edited = recordOf({
    name: 'edited',
    date: '2021-05-09',
    headline: 'Edited',
    body: `${text.replace('early on Monday', 'at dawn')} (Agency)`,
  });
  const { copies } = find([...records.slice(4), long, cut, edited]);
  assert.deepEqual(
    copies.map(group => group.articles),
    [[long.id, cut.id, edited.id]],
  );
  assert.ok((copies[0]?.overlap ?? 0) > 0.7 && (copies[0]?.overlap ?? 1) < 1);
});

test('what only one article of a story tells', () => {
  const story = { articles: told('ferry') };
  const own = uniqueSentences(story, records);
  const sentences = [...own.values()].flat();
  assert.ok(sentences.some(sentence => sentence.startsWith('The company, Selwyn Lines, has cancelled')));
  assert.ok(!sentences.some(sentence => sentence.startsWith('The 140 passengers were all saved')), 'told by all three');
  assert.deepEqual([...own.keys()], [...story.articles]);
});

test('an empty archive, and articles without words, have no stories', () => {
  assert.deepEqual(find([]).stories, []);
  const blank = [
    recordOf({ name: 'a', date: '2021-05-03', headline: '—', body: '…' }),
    recordOf({ name: 'b', date: '2021-05-03', headline: '—', body: '…' }),
  ];
  assert.deepEqual(find(blank), { copies: [], stories: [], related: new Map() });
});

/** The same text under another name, as `cp a.txt a-2.txt` makes it. */
const copyOf = (article: InventedArticle, name: string) => recordOf({ ...article, name });
const [tellingOne, tellingTwo] = inventedArticles.filter(({ story }) => story === 'trial');
assert.ok(tellingOne && tellingTwo);
const longer = (article: InventedArticle): InventedArticle => ({ ...article, body: `${article.body} ${article.body}` });
const [one, two] = [longer(tellingOne), longer(tellingTwo)];

test('an article and its copies are never a story', () => {
  const found = find([...records.slice(0, 6), copyOf(one, 'a'), copyOf(one, 'a-2'), copyOf(one, 'a-3')]);
  assert.equal(found.copies.length, 1);
  assert.equal(found.copies[0]?.articles.length, 3);
  const copies = found.copies[0]?.articles ?? [];
  assert.deepEqual(
    found.stories.filter(({ articles: members }) => members.some(id => copies.includes(id))),
    [],
  );
});

test('so it is with a short notice that stands in the archive twice', () => {
  const notice = {
    ...one,
    body: 'The harbour of Port Selwyn is closed until further notice, the master said on Tuesday.',
  };
  const found = find([...records, copyOf(notice, 'n'), copyOf(notice, 'n-2')]);
  const group = found.copies.find(({ articles: members }) => members.length === 2);
  assert.equal(group?.overlap, 1);
  assert.deepEqual(
    found.stories.filter(({ articles: members }) => group.articles.every(id => members.includes(id))),
    [],
  );
});

test('of copies only one is counted among the tellings of a story, the oldest that is dated well enough', () => {
  const { date: _, ...undated } = one;
  const copies = [recordOf({ ...undated, name: 'undated' }), copyOf(one, 'dated'), copyOf(one, 'dated-2')];
  const other = copyOf(two, 'other');
  const found = find([...records.filter(({ id }) => eventOf.get(id) !== 'trial'), ...copies, other]);
  const story = found.stories.find(({ articles: members }) => members.includes(other.id));
  assert.equal(story?.articles.length, 2, JSON.stringify(found.stories));
  assert.ok(!story.articles.includes(copies[0]?.id ?? ('' as ArticleId)));
  const related = found.related.get(other.id) ?? [];
  assert.deepEqual(
    related.filter(({ article }) => copies.some(({ id }) => id === article)),
    [],
    'a copy of an article of the story is not also listed as related',
  );
});

test('an editor may call two copies tellings of one event, and keeps a copy apart with its whole group', () => {
  const copies = [copyOf(one, 'a'), copyOf(one, 'a-2')].toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const [first, second] = copies;
  assert.ok(first && second);
  const other = copyOf(two, 'other');
  const given = [...records.filter(({ id }) => eventOf.get(id) !== 'trial'), first, second, other];
  const storyOf = (pins: StoryPins) =>
    find(given, pins).stories.find(({ articles: members }) => members.some(id => id === first.id || id === second.id));
  assert.deepEqual(
    storyOf({ together: [[first.id, second.id]], apart: [] })?.articles.filter(id => id !== other.id),
    [first.id, second.id],
  );
  assert.deepEqual(storyOf({ together: [], apart: [] })?.articles.toSorted(), [first.id, other.id].toSorted());
  assert.equal(storyOf({ together: [], apart: [[second.id, other.id]] }), undefined);
});
