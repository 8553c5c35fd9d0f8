import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readersAddress, serviceAt } from '../../src/capture/embed-services.ts';
import { knownBefore, readAnew } from '../../src/read-records.ts';
import { embedsOf, renderEmbed } from '../../src/site/embeds.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';

const settings = readSettings({ path: 'archive.yml', bytes: Buffer.from('title: Saltmarsh\n') }, {}).value;
const known = knownBefore(settings, []);

const words =
  'The ferry left the quay at nine on Sunday morning with forty cars and two hundred passengers, most of whom had never crossed before.';
const more =
  'The council paid for half of the boat, and the islanders for the other half, by a lottery that went on for three winters, said Ellen Marsh.';

function read(inside: string, { path = 'articles/a.html', sidecar = '' } = {}) {
  const page = `<title>Ferry returns to Saltmarsh</title><link rel="canonical" href="https://mercury.example/ferry"><article><h1>Ferry returns to Saltmarsh</h1><p>${words}</p>${inside}<p>${more}</p></article>`;
  const bytes = Buffer.from(page);
  const editor = sidecar === '' ? {} : { sidecar: { path: 'articles/a.yml', bytes: Buffer.from(sidecar) } };
  const record = readAnew({ path, bytes, ...editor }, known).value?.record;
  assert.ok(record);
  return { record, rules: record.ledger.embeds?.map(({ rule }) => rule) ?? [] };
}

const kept: readonly (readonly [what: string, html: string, kind: string, address: string | undefined])[] = [
  [
    'a player in a frame',
    '<iframe src="//www.youtube.com/embed/abc"></iframe>',
    'video',
    'https://www.youtube.com/embed/abc',
  ],
  [
    'a frame that waits for consent',
    '<iframe src="about:blank" data-cmp-src="https://player.vimeo.com/video/7"></iframe>',
    'video',
    'https://player.vimeo.com/video/7',
  ],
  ['a film with its file', '<video><source src="/film.mp4"></video>', 'video', 'https://mercury.example/film.mp4'],
  ['a sound with its file', '<audio src="talk.mp3"></audio>', 'audio', 'https://mercury.example/talk.mp3'],
  [
    'an object with a parameter',
    '<object><param name="movie" value="https://www.youtube.com/v/abc"></object>',
    'video',
    'https://www.youtube.com/v/abc',
  ],
  ['an embedded file', '<embed type="audio/mpeg" src="/talk.mp3">', 'audio', 'https://mercury.example/talk.mp3'],
  [
    'a map',
    '<iframe src="https://www.google.co.uk/maps/embed?pb=1"></iframe>',
    'map',
    'https://www.google.co.uk/maps/embed?pb=1',
  ],
  [
    'an element that names a service',
    '<amp-youtube data-videoid="a_b-1"></amp-youtube>',
    'video',
    'https://www.youtube.com/watch?v=a_b-1',
  ],
  [
    'a post without its words',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/a/"></blockquote>',
    'post',
    'https://www.instagram.com/p/a/',
  ],
  [
    'a page that is called something',
    '<iframe title="How the island voted" src="https://graphics.mercury.example/7"></iframe>',
    'page',
    'https://graphics.mercury.example/7',
  ],
  [
    'a frame whose page is written into it',
    `<iframe srcdoc="<link rel=canonical href='https://www.youtube.com/watch?v=abc'>"></iframe>`,
    'video',
    'https://www.youtube.com/watch?v=abc',
  ],
  [
    'a frame that was saved as a file, by its title',
    '<iframe title="How the island voted" src="about:blank"></iframe>',
    'page',
    undefined,
  ],
];
for (const [what, html, kind, address] of kept)
  test(`what a page shows from elsewhere is told of: ${what}`, () => {
    const { record } = read(html);
    assert.deepEqual(
      record.embeds?.map(one => [one.kind, one.address]),
      [[kind, address]],
    );
  });

const left: readonly (readonly [what: string, html: string, rule: string | undefined])[] = [
  ['a counter of visits', '<iframe src="https://count.example/" width="1" height="1"></iframe>', undefined],
  ['a hidden frame', '<iframe style="display:none" src="https://www.youtube.com/embed/abc"></iframe>', undefined],
  ['a button', '<iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe>', 'embed-furniture'],
  [
    'a form for letters',
    '<div class="newsletter"><iframe src="https://forms.example/7" title="Write to us"></iframe></div>',
    'embed-furniture',
  ],
  [
    'an advertisement by its size',
    '<iframe width="300" height="250" title="Offer" src="https://x.example/"></iframe>',
    'embed-advert',
  ],
  ['a frame that nothing tells of', '<iframe src="https://x.example/7"></iframe>', 'embed-unknown'],
  [
    'a film beside the article',
    '<aside><iframe src="https://www.youtube.com/embed/abc"></iframe></aside>',
    'embed-beside-article',
  ],
  ['a script in an address', '<iframe src="javascript:alert(1)"></iframe>', 'embed-without-address'],
];
for (const [what, html, rule] of left)
  test(`what is no part of the article is not told of: ${what}`, () => {
    const { record, rules } = read(html);
    assert.equal(record.embeds, undefined);
    assert.deepEqual(rules, rule === undefined ? [] : [rule]);
  });

test('an editor overrules the rules', () => {
  const html = '<iframe src="https://x.example/7"></iframe><iframe src="https://www.youtube.com/embed/abc"></iframe>';
  const { record } = read(html, { sidecar: 'embeds: { 1: article, 2: aside }\n' });
  assert.deepEqual(
    record.embeds?.map(({ number }) => number),
    [1],
  );
});

test('a quoted post is a quotation with its author and its address, and is not told of twice', () => {
  const post =
    '<blockquote class="twitter-tweet"><p>Never so glad to see a boat.</p>&mdash; Jon Reed (@jonreed) <a href="https://twitter.com/jonreed/status/137">March 14, 2021</a></blockquote>';
  const { record, rules } = read(post);
  const quote = record.body.find(({ kind }) => kind === 'quote');
  assert.ok(quote?.kind === 'quote');
  assert.deepEqual(quote.paragraphs, ['Never so glad to see a boat.', '— Jon Reed (@jonreed) March 14, 2021']);
  assert.equal(quote.source, 'https://twitter.com/jonreed/status/137');
  assert.deepEqual(rules, ['embed-quoted']);
});

test('the link leads where a reader finds what the player shows, with its title, its caption and its host', () => {
  const { record } = read(
    '<figure><iframe title="&lt;b&gt; The ferry" src="https://www.youtube.com/embed/abc?utm_source=x"></iframe><figcaption>The ferry comes in for the first time in four years.</figcaption></figure>',
  );
  const [embed] = embedsOf(record);
  assert.ok(embed);
  const html = String(renderEmbed(embed, { kind: kind => kind, at: (kind, host) => `${kind} on ${host}` }));
  assert.equal(
    html,
    '<figure class="embed video"><a href="https://www.youtube.com/watch?v=abc" rel="nofollow noopener"><span class="title">&lt;b&gt; The ferry</span> <span class="where">video on youtube.com</span></a><figcaption><span class="words">The ferry comes in for the first time in four years.</span></figcaption></figure>\n',
  );
});

test('a service is known by its host and its path', () => {
  assert.equal(serviceAt('https://maps.google.de/maps?q=x'), 'map');
  assert.equal(serviceAt('https://www.facebook.com/plugins/video.php?href=x'), 'video');
  assert.equal(serviceAt('https://notyoutube.com/embed/a'), undefined);
  assert.equal(
    readersAddress('https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb&color=red'),
    'https://soundcloud.com/a/b',
  );
  assert.equal(readersAddress('https://x.example/embed/a'), 'https://x.example/embed/a');
});

const hostileAddresses = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java&#10;script:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://a.example/x',
  'file:///etc/passwd',
  'https://user:password@a.example/',
  `https://a.example/${'x'.repeat(3000)}`,
];

const hostileElements: readonly ((address: string) => string)[] = [
  address => `<iframe title="Words" src="${address}"></iframe>`,
  address => `<iframe title="Words" srcdoc="<link rel=canonical href='${address}'><script>alert(1)</script>"></iframe>`,
  address => `<object title="Words" data="${address}"><param name="movie" value="${address}"></object>`,
  address => `<embed title="Words" src="${address}">`,
  address => `<video title="Words" src="${address}" onerror="alert(1)"><source src="${address}"></video>`,
  address => `<amp-facebook title="Words" data-href="${address}"></amp-facebook>`,
  address => `<blockquote class="tiktok-embed" cite="${address}"><a href="${address}">Words</a></blockquote>`,
];

for (const [number, element] of hostileElements.entries())
  test(`nothing that a page shows from elsewhere runs, and no link is made of what is no page: ${number + 1}`, () => {
    const all = hostileAddresses.map(address => element(address.replaceAll('"', '&quot;').replaceAll('<', '&lt;')));
    const { record } = read(all.join(''));
    const html = embedsOf(record).map(embed => renderEmbed(embed, { kind: kind => kind, at: kind => kind }));
    assert.doesNotMatch(html.join(''), /<(?:iframe|embed|object|video|script|a)\b|onerror|javascript:|data:/i);
  });

test('what an element says of itself cannot leave its attribute, and keeps no reader busy', () => {
  const { record } = read(
    `<iframe title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;" src="https://www.youtube.com/embed/a&quot;onload=&quot;x"></iframe>${'<video>'.repeat(900)}${'</video>'.repeat(900)}<iframe srcdoc="${'<link '.repeat(20_000)}"></iframe><iframe title="${'embed '.repeat(20_000)}"></iframe>`,
  );
  const html = embedsOf(record).map(embed => renderEmbed(embed, { kind: kind => kind, at: kind => kind }));
  assert.doesNotMatch(html.join(''), /<img|"onload|<video/);
});
