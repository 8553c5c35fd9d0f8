import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from 'feedsmith';
import { renderSite } from '../support/rendered-site.ts';
import { variedArchive } from '../support/varied-archive.ts';

const { texts } = renderSite(variedArchive());

/** An article as a reader of feeds sees it. */
interface Told {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly day: string | undefined;
}

const dayOf = (date: string | undefined) =>
  date === undefined ? undefined : new Date(date).toISOString().slice(0, 10);

/** XML cannot hold control characters or half a pair, so that they are blanks there. */
const plain = (title: string | undefined) => title?.replace(/[\p{Cc}\p{Cs}\ufffd\s]+/gu, ' ');

/** What a parser that shares no code with the writer finds in a feed of any format. */
function told(path: string): readonly Told[] {
  const parsed = parseFeed(texts.get(path) ?? '');
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(one => ({
        url: one.link,
        title: plain(one.title),
        day: dayOf(one.pubDate),
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map(one => ({
        url: one.links?.find(link => link.rel === 'alternate')?.href,
        title: plain(typeof one.title === 'string' ? one.title : one.title?.value),
        day: dayOf(one.published),
      }));
    case 'json':
      return (parsed.feed.items ?? []).map(one => ({
        url: one.url,
        title: plain(one.title),
        day: dayOf(one.date_published),
      }));
    default:
      throw new Error(`${path} is read as ${parsed.format}.`);
  }
}

test('a parser of feeds reads the same articles out of the three formats of the archive’s feed, whatever their text', () => {
  const [json, rss, atom] = ['feed.json', 'feed.xml', 'atom.xml'].map(told);
  assert.ok(json && json.length > 0 && rss && atom);
  assert.deepEqual(rss, json);
  // Atom cannot hold an article without any date.
  const dated = new Set(atom.map(one => one.url));
  assert.deepEqual(
    atom,
    json.filter(one => dated.has(one.url)),
  );
});

test('a parser of feeds reads the feed of every name', () => {
  const paths = [...texts.keys()].filter(path => path.endsWith('/atom.xml'));
  assert.ok(paths.length > 1);
  for (const path of paths) assert.notEqual(told(path).length, 0, path);
});
