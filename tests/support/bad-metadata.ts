import type { BadInput } from './bad-inputs.ts';
import { goodArticle } from './temporary-archive.ts';

/** A file that would be there if a capture's front matter were run. */
export const markerOfExecution = 'executed-by-front-matter';
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`;

/** Faults in front matter and in NAME.yml. */
export const badMetadata: readonly BadInput[] = [
  {
    what: 'broken YAML',
    files: {
      'articles/broken.txt': goodArticle,
      'articles/broken.yml': 'outlet: The Gazette\nheadline: "never closed\n',
    },
    code: 'broken-yaml',
    path: 'articles/broken.yml',
    says: /^Line 2 cannot be read: the quote \("\) that is opened here is not closed\.$/,
  },
  {
    what: 'an unknown key',
    files: { 'articles/unknown.txt': goodArticle, 'articles/unknown.yml': 'outlet: The Gazette\nheadlin: A ferry\n' },
    code: 'unknown-key',
    path: 'articles/unknown.yml',
    line: 2,
    says: /“headlin”.*Did you mean “headline”/,
  },
  {
    what: 'an impossible date',
    files: { 'articles/date.txt': goodArticle, 'articles/date.yml': 'date: 2023-02-30\n' },
    code: 'impossible-date',
    path: 'articles/date.yml',
    line: 1,
    says: /2023-02-30/,
  },
  {
    what: 'a date in another form',
    files: { 'articles/form.txt': goodArticle, 'articles/form.yml': 'date: 14.03.2021\n' },
    code: 'impossible-date',
    path: 'articles/form.yml',
    line: 1,
    says: /“14\.03\.2021”.* Did you mean 2021-03-14\?$/,
  },
  {
    what: 'a key without a space',
    files: { 'articles/glued.txt': goodArticle, 'articles/glued.yml': 'headline:Council hears of pier\n' },
    code: 'invalid-value',
    path: 'articles/glued.yml',
    line: 1,
    says: /^A space is missing after “headline:”\.$/,
  },
  {
    what: 'a value with a colon',
    files: { 'articles/colon.txt': goodArticle, 'articles/colon.yml': 'headline: Putin: “We’ll not yield: ever”\n' },
    code: 'broken-yaml',
    path: 'articles/colon.yml',
    line: 1,
    says: /^Line 1 cannot be read: it has a second colon \(“: ”\)\.$/,
  },
  {
    what: 'front matter that is a program',
    files: {
      'articles/program.md': `---js\nrequire('fs').writeFileSync('${markerOfExecution}', '')\n---\n${goodArticle}`,
    },
    code: 'code-front-matter',
    path: 'articles/program.md',
    line: 1,
    says: /---js/,
  },
  {
    what: 'YAML of two documents',
    files: { 'articles/two.txt': goodArticle, 'articles/two.yml': 'outlet: The Gazette\n---\noutlet: The Star\n' },
    code: 'broken-yaml',
    path: 'articles/two.yml',
    line: 2,
    says: /a second document starts here/,
  },
  {
    what: 'YAML that stands for nothing',
    files: { 'articles/alias.txt': goodArticle, 'articles/alias.yml': 'headline: *ferry\n' },
    code: 'broken-yaml',
    path: 'articles/alias.yml',
    line: 1,
    says: /the value begins with “\*”/,
  },
  {
    what: 'YAML that unfolds without end',
    files: { 'articles/bomb.txt': goodArticle, 'articles/bomb.yml': bomb },
    code: 'broken-yaml',
    path: 'articles/bomb.yml',
    says: /too many aliases/,
  },
  {
    what: 'YAML indented by tabs',
    files: { 'articles/tabs.txt': goodArticle, 'articles/tabs.yml': 'dateEvidence:\n\t- quote: on Friday\n' },
    code: 'broken-yaml',
    path: 'articles/tabs.yml',
    line: 2,
    says: /Line 2 .* indented with a tab/,
  },
  {
    what: 'a list where keys are wanted',
    files: { 'articles/list.txt': goodArticle, 'articles/list.yml': '- headline\n' },
    code: 'invalid-value',
    path: 'articles/list.yml',
    line: 1,
    says: /^The file is a list: keys with values are needed\.$/,
  },
  {
    what: 'a list where a text is wanted',
    files: { 'articles/text.txt': goodArticle, 'articles/text.yml': 'outlet: x\ncorrections:\n  - date: 2022\n' },
    code: 'invalid-value',
    path: 'articles/text.yml',
    line: 3,
    says: /“corrections → entry 1 → note” is missing: a text is needed/,
  },
  {
    what: 'metadata without a capture',
    files: { 'articles/orphan.yml': 'headline: Nothing\n' },
    code: 'orphan-metadata',
    path: 'articles/orphan.yml',
    says: /orphan/,
  },
];
