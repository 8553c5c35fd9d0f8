import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadArchive } from '../../src/io/load-site.ts';
import {
  colourProperties,
  contrast,
  faintPairs,
  ownColours,
  readColour,
  writeColour,
} from '../../src/site/settings/palette.ts';
import { archiveSettingsSchema } from '../../src/site/settings/settings.ts';
import { runBackfile } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

/** Wraps the template that it replaces, and uses a component of its own beside it. */
const masthead = `import { Masthead as Ours } from './masthead.tsx';
import { Ribbon } from './ribbon.tsx';
export function Masthead() {
  return (
    <>
      <Ribbon />
      <Ours />
    </>
  );
}
`;

const ribbon = `import { useSite } from '../page-context.ts';
import { addresses } from '../../src/site/addresses.ts';
export function Ribbon() {
  const { site, link } = useSite();
  return <p class="ribbon"><a href={link(addresses.home)}>{site.settings.title} & friends</a></p>;
}
`;

const resultCard = `import type { ResultCardProps } from './result-card.tsx';
export function ResultCard({ href, headline }: ResultCardProps) {
  return <p class="own-result"><a class="result-link" href={href}>{headline.map(part => part.text).join('')}</a></p>;
}
`;

const archive = `title: The Larkhaven Papers
address: https://archive.example/papers/
colours:
  paper: '#ffffff'
  accent: '#0b5394'
  dark:
    accent: '#9fc5e8'
logo: theme/logo.svg
navigation:
  - search
  - page: years
    label: When
  - stories
  - url: https://larkhaven.example/
    label: The town
about: |
  ## Who we are
  The *Larkhaven* society. Write to [us](https://larkhaven.example/), see [the years](years/).

  <script>alert(1)</script>

  [no](javascript:alert(1)) ![pixel](https://elsewhere.example/pixel.png)
footer: Kept by the **society**.
`;

const themed = {
  'archive.yml': archive,
  'articles/ferry.txt': goodArticle,
  'theme/messages.yml':
    "home.latest: Just in\nsection.search: Find\ncount.articles:\n  one: '{count} piece'\n  other: '{count} pieces'\n",
  'theme/style.css': '.ribbon { background: url("images/dot.png"); }\n',
  'theme/images/dot.png': 'not much of a picture',
  'theme/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40"/></svg>',
  'theme/components/masthead.tsx': masthead,
  'theme/components/ribbon.tsx': ribbon,
  'theme/components/result-card.tsx': resultCard,
};

test('an archive has a look and words of its own without a change to the program', () => {
  const root = temporaryArchive(themed);
  const { code, err } = runBackfile(['build', '--root', root]);
  assert.equal(code, 0, err);
  assert.match(err, /no problems/);
  const page = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
  const home = page('index.html');
  const about = page('about/index.html');

  assert.match(
    home,
    /<p class="ribbon"><a href="[^"]*">The Larkhaven Papers &amp; friends<\/a><\/p><header class="masthead/,
  );
  assert.match(home, /aria-label="Just in"/);
  assert.match(home, /1 piece/);
  assert.match(home, /<img class="logo" src="assets\/logo-[0-9a-f]{8}\.svg" width="120" height="40" alt/);
  const labels = [...home.matchAll(/<li><a href="[^"]*"[^>]*>([^<]+)<\/a><\/li>/g)].map(match => match[1]);
  assert.deepEqual(labels.slice(0, 3), ['Find', 'When', 'The town']);
  assert.match(home, /Kept by the <strong>society<\/strong>/);

  assert.match(about, /<h2>Who we are<\/h2>/);
  assert.match(about, /<a href="\.\.\/years\/">the years<\/a>/);
  assert.match(about, /<p>&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/p>\s*<p>no pixel<\/p>/);

  const assets = readdirSync(join(root, 'dist/assets'));
  const sheets = assets.filter(name => name.endsWith('.css'));
  assert.deepEqual(
    sheets.map(name => name.replace(/-.*/, '')),
    ['browse', 'site'],
  );
  assert.match(page(`assets/${sheets[1]}`), /@media screen\{:root\{--paper: ?#ffffff;/);
  for (const name of sheets)
    assert.match(page(`assets/${name}`), /\.ribbon\{background:url\("?\.\/dot-[0-9A-Z]+\.png"?\)\}\s*$/);
  const scripts = assets.filter(name => /^start-search-.*\.js$/.test(name)).map(name => page(`assets/${name}`));
  assert.match(scripts.join(''), /own-result/, 'the results that the browser draws have the editor’s template too');
  assert.match(page('search/index.html'), /own-result/);
});

const faults: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  [
    'a faint colour',
    { 'archive.yml': "title: T\ncolours:\n  accent: '#e0a0a0'\n" },
    /archive\.yml:3 low-contrast .*#e0a0a0.*1\.8:1/,
  ],
  [
    'a colour that YAML takes for a comment',
    { 'archive.yml': 'title: T\ncolours:\n  accent: #8c1c13\n' },
    /archive\.yml:3 invalid-value .*what follows “#” is a comment/,
  ],
  [
    'a logo that is not there',
    { 'archive.yml': 'title: T\nlogo: theme/logo.svg\n' },
    /archive\.yml:0 missing-theme-file/,
  ],
  [
    'a broken template',
    { 'theme/components/masthead.tsx': 'export const Masthead = () => <p></q>;\n' },
    /masthead\.tsx:1 broken-template/,
  ],
  [
    'a text with a place of its own',
    { 'theme/messages.yml': 'frame.contact: Write to {adress}\n' },
    /messages\.yml:1 invalid-value/,
  ],
  ['a text that nothing says', { 'theme/messages.yml': 'frame.contct: Write\n' }, /Did you mean “frame\.contact”/],
  [
    'a template that replaces nothing',
    { 'theme/components/masthed.tsx': 'export {};\n' },
    /Did you mean theme\/components\/masthead\.tsx/,
  ],
  [
    'a language that is none',
    { 'archive.yml': 'title: T\nlanguage: English please\n' },
    /not the short name of a language.*en, de or pt-BR/s,
  ],
  ['a page that the navigation cannot know', { 'archive.yml': 'title: T\nnavigation: [serach]\n' }, /navigation/],
  ['a language without texts', { 'archive.yml': 'title: T\nlanguage: he\n' }, /language-not-spoken .*“he”/],
];

for (const [what, files, told] of faults) {
  test(`${what} is told with what to do`, async () => {
    const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, ...files });
    const { problems } = await loadArchive(root, {});
    const lines = problems.map(({ code, path, line, message }) => `${path}:${line ?? 0} ${code} ${message}`);
    assert.match(lines.join('\n'), told);
  });
}

test('every key of archive.yml is explained', () => {
  const told = readFileSync(join(import.meta.dirname, '../../docs/archive-settings.md'), 'utf8');
  const unexplained = Object.keys(archiveSettingsSchema.shape).filter(key => !told.includes(`### \`${key}\``));
  assert.deepEqual(unexplained, []);
});

test('the colours that others are worked out from are those of the style sheet', () => {
  const sheet = readFileSync(join(import.meta.dirname, '../../templates/styles/tokens.css'), 'utf8');
  const [light = '', dark = ''] = sheet.split('prefers-color-scheme: dark');
  for (const [scheme, text] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    for (const [name, colour] of Object.entries(ownColours[scheme])) {
      assert.ok(text.includes(`--${name}: ${colour};`), `${scheme} ${name}`);
    }
  }
});

test('whatever readable colours are chosen, all that is made of them is readable', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(channel, channel, channel).map(writeColour);
  fc.assert(
    fc.property(colour, colour, colour, fc.constantFrom('light', 'dark'), (paper, ink, accent, scheme) => {
      const chosen = { paper, ink, accent, mark: paper };
      fc.pre(faintPairs(chosen, scheme).length === 0);
      const made = colourProperties(chosen, scheme);
      const of = (name: string) => readColour(made[name] ?? '') ?? assert.fail(name);
      for (const text of ['--ink', '--ink-soft', '--accent']) {
        for (const ground of ['--paper', '--paper-deep']) {
          assert.ok(contrast(of(text), of(ground)) >= 4.5, `${text} on ${ground}: ${JSON.stringify(made)}`);
        }
      }
    }),
  );
});

test('contrast is measured as WCAG does', () => {
  const of = (text: string) => readColour(text) ?? assert.fail(text);
  assert.equal(contrast(of('#000'), of('#ffffff')), 21);
  assert.equal(contrast(of('#777777'), of('#fff')).toFixed(2), '4.48');
});
