import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

async function deadLinksIn(files: Readonly<Record<string, string>>) {
  const { out } = await runHere(['check', '--root', temporaryArchive(files), '--json']);
  const told: readonly Readonly<Record<string, string>>[] = JSON.parse(out);
  return told
    .filter(({ code }) => code === 'dead-link')
    .map(({ path, line, message, hint }) => ({ path, line, text: `${message} ${hint}` }));
}

/** An article in Markdown with links in its second paragraph. */
const linking = (...links: readonly string[]) =>
  `# ${goodArticle.replace('vote of nine', `vote (${links.map((to, at) => `[see ${at}](${to})`).join(', ')}) of nine`)}`;

test('links to pages of this site that are not there are told, one note an article, and no others', async () => {
  const there = [
    'https://archive.example/',
    'https://archive.example/people/',
    'https://www.archive.example/people/ada-thorne',
    'https://archive.example/feed.xml',
    'https://archive.example/old/harbour.html?utm_source=x',
    'https://archive.example/moved/harbour',
    'https://archive.example/news.php?id=4',
    'https://elsewhere.example/gone.html',
    'mailto:desk@archive.example',
  ];
  const dead = ['/2019/a.html', '/2019/b.html?x=1', '/people/nobody/', '/2019/d.html'].map(
    path => `https://archive.example${path}`,
  );
  const told = await deadLinksIn({
    'articles/links.md': linking(...there, ...dead),
    'articles/good.md': linking(...there),
    'articles/harbour.txt': goodArticle.replace(/Harbour/g, 'Mill'),
    'articles/harbour.yml': 'url: https://archive.example/old/harbour.html\nformerly: [moved/harbour]\n',
    'articles/query.txt': goodArticle.replace(/Harbour/g, 'Query'),
    'articles/query.yml': 'url: https://archive.example/news.php?id=4\n',
  });
  assert.deepEqual(
    told.map(({ path, line }) => [path, line]),
    [['articles/links.md', 5]],
  );
  assert.match(
    told[0]?.text ?? '',
    /^4 links lead to a page of this site that is not there: https:\/\/archive\.example\/2019\/a\.html, .* and 1 more\./,
  );
});

test('links of Markdown to files are told where the address of the article is not known', async () => {
  const told = await deadLinksIn({
    'articles/a.md': linking('other.md', 'gone.md#part', '#below', 'https://elsewhere.example/'),
    'articles/other.md': linking('sub/x.html'),
    'articles/other.yml': 'url: https://elsewhere.example/other.html\n',
  });
  assert.deepEqual(
    told.map(({ path }) => path),
    ['articles/a.md'],
  );
  assert.match(
    told[0]?.text ?? '',
    /^2 links lead to a file and not to an address: other\.md, gone\.md#part\..*`url:` into articles\/a\.yml: .* Links to articles\/other\.md need the `url:` of that article too\.$/,
  );
});
