import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser } from 'linkedom';
import { renderSite } from '../support/rendered-site.ts';
import { variedArchive } from '../support/varied-archive.ts';

const { texts } = renderSite(variedArchive());
const feeds = (name: string) => [...texts].filter(([path]) => path === name || path.endsWith(`/${name}`));

interface Node extends Pick<Element, 'textContent' | 'getAttribute' | 'localName'> {
  readonly children: Iterable<Node>;
}
const rootOf = (xml: string): Node => new DOMParser().parseFromString(xml, 'text/xml').documentElement;
const named = (node: Node, name: string): readonly Node[] =>
  [...node.children].filter(one => one.localName.toLowerCase() === name.toLowerCase());
const textOf = (node: Node, name: string) => named(node, name).map(one => one.textContent?.trim() ?? '');
const unique = (values: readonly string[]) => assert.equal(new Set(values).size, values.length);

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 GMT$/;

test('every Atom feed has what RFC 4287 asks of it and of its entries', () => {
  assert.ok(feeds('atom.xml').length > 2);
  for (const [path, xml] of feeds('atom.xml')) {
    const feed = rootOf(xml);
    for (const node of [feed, ...named(feed, 'entry')]) {
      for (const name of ['id', 'title', 'updated']) assert.equal(textOf(node, name).length, 1, `${path} ${name}`);
      assert.match(textOf(node, 'updated')[0] ?? '', rfc3339);
      assert.ok(URL.canParse(textOf(node, 'id')[0] ?? ''), path);
      assert.equal(named(node, 'link').filter(link => link.getAttribute('rel') === 'alternate').length, 1);
    }
    assert.ok(textOf(feed, 'author').length > 0, 'so that no entry needs one');
    const self = named(feed, 'link').find(link => link.getAttribute('rel') === 'self');
    assert.equal(self?.getAttribute('href'), `https://example.org/papers/${path}`);
    unique(named(feed, 'entry').flatMap(entry => textOf(entry, 'id')));
    assert.ok(path !== 'atom.xml' || named(feed, 'entry').length > 3, 'the archive’s feed has its articles');
  }
});

test('every RSS feed has what RSS 2.0 asks of it and of its articles', () => {
  let dated = 0;
  for (const [path, xml] of feeds('feed.xml')) {
    const [channel, ...rest] = named(rootOf(xml), 'channel');
    assert.ok(channel && rest.length === 0, path);
    for (const name of ['title', 'link', 'description'])
      assert.equal(textOf(channel, name).length, 1, `${path} ${name}`);
    const articles = named(channel, 'item');
    for (const article of articles) {
      for (const name of ['title', 'link', 'guid', 'description']) assert.equal(textOf(article, name).length, 1);
      for (const date of textOf(article, 'pubDate')) {
        assert.match(date, rfc822);
        dated += 1;
      }
    }
    unique(articles.flatMap(article => textOf(article, 'guid')));
  }
  assert.ok(dated > 0, 'some articles state their day');
});

test('every JSON Feed has what version 1.1 asks of it and of its articles', () => {
  const all = feeds('feed.json');
  assert.notEqual(all.length, 0);
  for (const [path, text] of all) {
    const feed = JSON.parse(text);
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.ok(feed.title.length > 0);
    assert.equal(feed.feed_url, `https://example.org/papers/${path}`);
    assert.notEqual(feed.items.length, 0, path);
    for (const article of feed.items) {
      assert.equal(typeof article.id, 'string');
      assert.equal(typeof article.content_text, 'string');
      if ('date_published' in article) assert.match(article.date_published, rfc3339);
    }
    unique(feed.items.map((article: { id: string }) => article.id));
  }
});
