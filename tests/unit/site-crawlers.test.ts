import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aiAgents } from '../../src/site/machines/crawlers.ts';
import { htmlOf, renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, settingsWith } from '../support/site-archive.ts';

function siteFor(crawlers: 'all' | 'no-ai' | 'none') {
  const settings = settingsWith({ address: 'https://example.org/papers/', crawlers });
  const site = renderSite(archiveOf([articleWith()], { settings }));
  return {
    robots: site.texts.get('robots.txt') ?? '',
    everywhere: (site.texts.get('_headers') ?? '').split('\n\n')[0] ?? '',
    head: htmlOf(site, 'article').split('</head>')[0] ?? '',
    notIndexed: htmlOf(site, 'not-found').split('</head>')[0] ?? '',
    llms: site.texts.get('llms.txt'),
    mining: site.texts.get('.well-known/tdmrep.json'),
  };
}

/** What robots.txt says to an agent: the group that names it, or the one for all others. */
function mayRead(robots: string, agent: string): boolean {
  const groups = robots.split('\n\n').map(group => group.split('\n'));
  const ownGroup = groups.find(lines => lines.includes(`User-agent: ${agent}`));
  const group = ownGroup ?? groups.find(lines => lines.includes('User-agent: *'));
  assert.ok(group);
  return group.includes('Allow: /') && !group.includes('Disallow: /');
}

test('crawlers: all lets everyone read and says so nowhere else', () => {
  const { robots, everywhere, head, llms, mining } = siteFor('all');
  assert.ok(mayRead(robots, 'GPTBot') && mayRead(robots, 'Googlebot'));
  assert.doesNotMatch(everywhere + head, /robots|tdm/i);
  assert.ok(llms);
  assert.equal(mining, undefined);
});

test('crawlers: no-ai lets search engines read, and no crawler of AI', () => {
  const { robots, everywhere, head, notIndexed, llms, mining } = siteFor('no-ai');
  assert.ok(aiAgents.length > 30);
  for (const agent of aiAgents) assert.ok(!mayRead(robots, agent), agent);
  assert.ok(mayRead(robots, 'Googlebot'));
  assert.match(robots, /^Sitemap: https:\/\/example\.org\/papers\/sitemap\.xml$/m);
  assert.match(everywhere, /^ {2}X-Robots-Tag: noai, noimageai\n {2}tdm-reservation: 1$/m);
  assert.match(head, /<meta name="robots" content="noai, noimageai"\/>.*<meta name="tdm-reservation" content="1"\/>/s);
  assert.match(notIndexed, /<meta name="robots" content="noindex, noai, noimageai"\/>/);
  assert.equal(llms, undefined);
  assert.deepEqual(JSON.parse(mining ?? ''), [{ location: '/papers/*', 'tdm-reservation': 1 }]);
});

test('crawlers: none keeps out all, and the site out of what search engines list', () => {
  const { robots, everywhere, head, llms } = siteFor('none');
  assert.ok(!mayRead(robots, 'GPTBot') && !mayRead(robots, 'Googlebot'));
  assert.doesNotMatch(robots, /Sitemap/);
  for (const text of [everywhere, head]) assert.match(text, /noindex, nofollow, noarchive, noai, noimageai/);
  assert.equal(llms, undefined);
});
