import { stringify } from 'yaml';
import { type ArchiveSettings, archiveSettingsSchema } from '../site/settings/settings.ts';
import { slugOf } from '../site/slug.ts';

/** What is asked when an archive is begun; the keys are those of archive.yml. */
export type NewArchive = Pick<ArchiveSettings, 'title' | 'address' | 'language' | 'rights' | 'publish' | 'crawlers'> &
  Partial<Pick<ArchiveSettings, 'contact'>>;

/** One thing that is asked, and the values that have a name of their own. */
export interface Question {
  readonly key: keyof NewArchive;
  readonly text: string;
  readonly choices?: readonly (readonly [value: string, meaning: string])[];
}

export const questions: readonly Question[] = [
  { key: 'title', text: 'What is the archive called?' },
  { key: 'address', text: 'Where will it be published? (an address with its path; it can be changed later)' },
  { key: 'language', text: 'Language of the pages (en, de, or another; articles may be in any language)' },
  { key: 'contact', text: 'Whom can readers write to? (an e-mail or web address; Enter for nobody yet)' },
  {
    key: 'rights',
    text: 'What may readers do with the articles?',
    choices: [
      ['http://rightsstatements.org/vocab/CNE/1.0/', 'nobody has looked into it yet'],
      ['http://rightsstatements.org/vocab/InC/1.0/', 'they are in copyright'],
      ['http://rightsstatements.org/vocab/NoC-US/1.0/', 'they are in no copyright in the United States'],
      ['https://creativecommons.org/licenses/by/4.0/', 'they may be used if the author is named (CC BY)'],
      ['https://creativecommons.org/publicdomain/mark/1.0/', 'they are in the public domain'],
    ],
  },
  {
    key: 'publish',
    text: 'How much of each article may be published?',
    choices: [
      ['whole', 'all of it'],
      ['excerpt', 'its first words, with a link to the original; all its words can be searched'],
      ['facts', 'only headline, outlet, date and link'],
    ],
  },
  {
    key: 'crawlers',
    text: 'Which crawlers are welcome?',
    choices: [
      ['all', 'every crawler'],
      ['no-ai', 'search engines, but no crawlers of AI'],
      ['none', 'none; search engines shall not list the archive'],
    ],
  },
];

/** What archive.yml would say of a value; the text says what is wrong with it. */
export function faultOf(key: keyof NewArchive, value: string): string | undefined {
  const result = archiveSettingsSchema.shape[key].safeParse(value);
  return result.success ? undefined : result.error.issues[0]?.message;
}

/** What is taken where nothing is said. */
export function defaultFor(key: keyof NewArchive, folderName: string): string | undefined {
  if (key === 'contact') return undefined;
  if (key !== 'title') return String(archiveSettingsSchema.parse({ title: 'A' })[key]);
  const words = folderName.replace(/[-_]+/g, ' ').trim();
  return words === '' || words === '.' ? 'My archive' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The commands of an archive's package.json. */
export const scripts = {
  start: 'backfile serve',
  build: 'backfile build',
  serve: 'backfile serve',
  check: 'backfile check',
  show: 'backfile show',
  names: 'backfile names',
  read: 'backfile read',
  verify: 'backfile verify',
} as const;

/** package.json, or what is there of it with the commands and the package added; what it says already stays. */
export function packageFile(title: string, backfile: string, standing?: string): string {
  const found: Readonly<Record<string, Readonly<Record<string, string>>>> =
    standing === undefined ? {} : JSON.parse(standing);
  const made = {
    ...(standing === undefined && { name: slugOf(title) || 'archive', private: true }),
    ...found,
    // `npm init` writes a command that only fails.
    scripts: { ...scripts, ...withoutPlaceholder(found['scripts']) },
    dependencies: { backfile, ...found['dependencies'] },
  };
  return `${JSON.stringify(made, undefined, 2)}\n`;
}

function withoutPlaceholder(found: Readonly<Record<string, string>> | undefined) {
  return Object.fromEntries(
    Object.entries(found ?? {}).filter(([, command]) => !command.includes('no test specified')),
  );
}

/** The files of a new archive besides package.json, by their paths. */
export function filesOf(archive: NewArchive): Readonly<Record<string, string>> {
  return {
    'archive.yml': archiveFile(archive),
    'articles/example.txt': exampleArticle,
    'articles/example.yml': exampleMetadata,
    'authority/people.yml': peopleList,
    '.github/workflows/archive.yml': workflow,
    '.gitignore': gitignore,
    'README.md': readme(archive.title),
  };
}

const schemas = '# yaml-language-server: $schema=';

function archiveFile({ contact, ...given }: NewArchive): string {
  const line = (key: string, value: string) => stringify({ [key]: value }, { lineWidth: 0 });
  return [
    `${schemas}node_modules/backfile/docs/schema/archive.schema.json`,
    '# Every key: node_modules/backfile/docs/archive-settings.md',
    line('title', given.title).trimEnd(),
    '# Where the site will be published, with its path. On GitHub, the workflow fills it in.',
    line('address', given.address).trimEnd(),
    line('language', given.language).trimEnd(),
    '# What readers may do with articles that say nothing else.',
    line('rights', given.rights).trimEnd(),
    '# How much of each article is published: whole, excerpt or facts. An outlet or an article may have its own.',
    line('publish', given.publish).trimEnd(),
    '# Which crawlers are welcome: all, no-ai or none.',
    line('crawlers', given.crawlers).trimEnd(),
    '# Whom readers can write to, to report an error or ask for a removal: an e-mail or web address.',
    contact === undefined ? '# contact: archive@example.org' : line('contact', contact).trimEnd(),
    '',
  ].join('\n');
}

const exampleArticle = `Harbour town votes to reopen its ferry line

By Ellen Marsh

14 March 2021

The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.

“We have waited a quarter of a century for this,” said the mayor, Ada Thorne, after the vote of nine to two.

The first crossing is planned for the spring, once the pier has been repaired at a cost of four million pounds.

This article is invented. Delete articles/example.txt, articles/example.yml and records/example.md when you have added one of your own.
`;

const exampleMetadata = `${schemas}../node_modules/backfile/docs/schema/article.schema.json
# What you know about articles/example.txt. Every key: node_modules/backfile/docs/article-metadata.md
outlet: Larkhaven Gazette
`;

const peopleList = `${schemas}../node_modules/backfile/docs/schema/authority-people.schema.json
# People whose names you have decided on; npm run names writes here. Every key: node_modules/backfile/docs/names.md
`;

const gitignore = `node_modules/
dist/
.cache/
.dist.*
/parts/
`;

/** The action is in the package: its version is the one that package.json names. */
const workflow = `# Checks every pull request and says in it what was found; builds main and publishes it on GitHub Pages.
# Once, in the settings of the repository: Pages, Source, “GitHub Actions”.
name: Archive

on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:
  schedule:
    # Every night, so that articles appear on the day their embargo ends.
    - cron: '15 3 * * *'

permissions:
  contents: read

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pages: read
      pull-requests: write
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      - run: npm install --no-audit --no-fund
      - uses: ./node_modules/backfile

  publish:
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    # One publication at a time; a newer one waits for the one in progress.
    concurrency:
      group: pages
      cancel-in-progress: false
    steps:
      - id: deployment
        uses: actions/deploy-pages@v5
`;

function readme(title: string): string {
  return `# ${title.replace(/[\\`*_[\]<>#]/g, '\\$&')}

An archive of news articles, made with Backfile. You need [Node](https://nodejs.org/) 20 or newer.

\`\`\`sh
npm install    # once
npm start      # shows the site at http://localhost:8080/; every change is shown at once, Ctrl+C ends it
\`\`\`

## Add an article

1. Save it in \`articles/\`: a web page (\`.html\`, \`.mhtml\`), text (\`.txt\`, \`.md\`) or an e-mail (\`.eml\`). Backfile never
   changes this file.
2. Write what you know about it in a file of the same name that ends in \`.yml\`, as in \`articles/example.yml\`:

   \`\`\`yaml
   outlet: Larkhaven Gazette
   date: 2021-03-14
   url: https://gazette.example/ferry
   \`\`\`

3. \`npm run check\` lists what is missing or doubtful, and how to settle it. \`npm run show -- example\` prints what became of
   every line of an article.

## Take an article down

\`\`\`sh
npx backfile remove articles/example.txt --reason "Asked for by the person it was about."
\`\`\`

A notice with the date and the reason takes its place, and the build makes sure that no word of it is published.

## Publish

Push to GitHub. Once, in the repository’s settings, set Pages → Source to “GitHub Actions”.
\`.github/workflows/archive.yml\` does the rest: it checks every pull request, says in it what was found, and publishes
\`main\`. On any other host: \`npm run build\`, then copy \`dist/\`.

The manual is in \`node_modules/backfile/docs/\`: article-metadata.md, archive-settings.md, PROBLEMS.md, publishing.md.
`;
}
