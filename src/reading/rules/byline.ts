import { markedOpenerSource, signingSource } from '../../bylines/byline-words.ts';
import { firstMatch } from '../first-match.ts';
import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';

const name =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}|de|da|do|dos|del|della|di|von|van|der|den|bin|bint|ibn|al|el|la|le|af|av|ter|ten)){1,4}";
const role = `(?:(?:[\\p{L}-]{2,20} ){0,4}${signingSource})`;

/** Folded text with a role has one of these. */
const roleWords = new RegExp(signingSource.replaceAll('-', ' '), 'u');
const marked = pattern(
  new RegExp(
    `^${markedOpenerSource} ${name}(?:(?:,| and| &| und| et| y| e| и|, and)? ${name}){0,4}(?:(?:,| ?[|/•·–—-]| in | for | at | on | ?\\(| @| \\d| updated| published| posted| \\w{3,9} \\d{1,2},)[^:?!]{0,80}(?::\\d\\d.{0,40})?)?$`,
    'iu',
  ),
  'By Jane Doe and John Roe',
  'By monday',
  '“by” and a name',
);
const withRole = pattern(
  new RegExp(`^${name}(?:,| [-–—|]) ?(?:the )?[\\p{L} .&'’-]{0,50}(?<!\\p{L})${role}(?!\\p{L})[^.!?]{0,40}$`, 'iu'),
  'Jane Doe, Political Correspondent',
  'Jane Doe, who was a correspondent in Rome for years, died.',
  'a name and a journalist’s role',
  { mentions: roleWords },
);
const bylinePatterns = [marked, withRole];
const match = firstMatch(bylinePatterns);

/** Whether the line looks like a byline, wherever it stands. */
export function isByline(line: { readonly text: string; readonly folded: string }): boolean {
  return line.text.length < 180 && match(line) !== undefined && /\p{Lu}/u.test(line.text.replace(/^\S+ /u, ''));
}

/** Who wrote it. */
export const byline = lineRule({
  name: 'byline',
  sentence: 'Says who wrote the article.',
  precision: 'strong',
  label: 'byline',
  reason: '“by” and a name',
  maxWords: 24,
  patterns: bylinePatterns,
  unless: line => line.prose || !line.isByline,
});
