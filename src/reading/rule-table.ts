import type { Rule } from './rule.ts';
import { adverts, promos } from './rules/adverts.ts';
import { byline, bylineNearHeadline, writerNotes } from './rules/bylines.ts';
import { captionBeforeCredit, captionWithCredit, datedCaptions, gluedCredit, namesCaption } from './rules/captions.ts';
import { commentThreads, signedComments } from './rules/comment-threads.ts';
import { commentControl, commentForm } from './rules/comments.ts';
import { elements } from './rules/elements.ts';
import { ageLine, dateLine, outlet, standfirst } from './rules/head-matter.ts';
import { imageCredit, imageUi } from './rules/images.ts';
import { cookies, copyright } from './rules/notices.ts';
import { counters, navigation, runningHead, templateConfig, themeWidget } from './rules/page-furniture.ts';
import { otherArticles, prevNext, relatedHeadings, relatedLists } from './rules/related-lists.ts';
import { headlineDuplicate, pullQuotes, repeatedParagraphs } from './rules/repeats.ts';
import { share } from './rules/share.ts';
import { login, newsletter } from './rules/sign-up.ts';
import { sources } from './rules/sources.ts';
import {
  capitalLinks,
  excerpt,
  readOn,
  relatedPrefix,
  taggedTeaser,
  teaserRuns,
  truncatedTeasers,
} from './rules/teasers.ts';

/** Rules that are asked before the headline is known. Those that need only the line come first, then those that need the others. */
export const openingRules: readonly Rule[] = [
  runningHead,
  templateConfig,
  cookies,
  prevNext,
  relatedPrefix,
  taggedTeaser,
  excerpt,
  sources,
  relatedHeadings,
  commentForm,
  commentControl,
  commentThreads,
  signedComments,
  share,
  login,
  adverts,
  newsletter,
  promos,
  counters,
  themeWidget,
  imageUi,
  copyright,
  readOn,
  navigation,
  truncatedTeasers,
  teaserRuns,
  capitalLinks,
  writerNotes,
  imageCredit,
  captionWithCredit,
  namesCaption,
  datedCaptions,
  ageLine,
  dateLine,
  byline,
  otherArticles,
];

/** Rules that are asked twice: for the line model, and when the headline, byline and day of publication are known. */
export const laterRules: readonly Rule[] = [
  bylineNearHeadline,
  gluedCredit,
  headlineDuplicate,
  relatedLists,
  captionBeforeCredit,
  pullQuotes,
  repeatedParagraphs,
  outlet,
  standfirst,
  elements,
];

/** Every rule, in the order it is asked; the first verdict on a line stands. */
export const ruleTable: readonly Rule[] = [...openingRules, ...laterRules];

/** Names that a verdict may carry besides those of the rule table, with one sentence each. */
export const rulesOutsideTheTable: Readonly<Record<string, string>> = {
  editor: 'An editor set the label under `lines:` in the metadata. Nothing overrides it.',
  'front-matter': 'Belongs to the metadata at the head of the file.',
  blank: 'The line is empty.',
  model: 'No rule knows the line. The line model says that it is not part of the article, and why.',
  headline: 'The headline: it comes before the text, shares words with it and does not end like a sentence.',
  'article-byline': 'Which of the names on the page wrote the article.',
  'article-day': 'Which of the days on the page the article was published on.',
  paragraph: 'Part of the running text.',
  crosshead: 'A short line without a full stop in the running text, with text after it.',
  quote: 'A quotation: the line before ends in a verb of saying and a colon, or a quotation goes on.',
  list: 'Starts with a bullet, or with a number that the next lines continue.',
  'divided-word':
    'Puts a word together that was divided at the end of a line: the whole is a word of the article or, in English, of the word list.',
  'lost-space':
    'Puts a lost space back: each half is a word from elsewhere in the article or, in English, from the word list.',
  'markdown-link': 'In a Markdown file: the words of a link or picture are shown; the body keeps a link’s address.',
  'small-figure': 'Figures that the page sets above or below the line are shown as such: 10², H₂O.',
  'markdown-mark': 'In a Markdown file: marks of headings, quotations and emphasis are read, not shown.',
  table: 'Has columns, like a line beside it.',
  'empty-heading': 'A heading under which nothing is left: what it headed is no part of the article.',
  code: 'Stands in the page’s element for code.',
  'markdown-block':
    'In a Markdown file: a row of a table, code between fences, a footnote, a break, or the address of a link that stands elsewhere.',
};

const sentences = new Map([
  ...Object.entries(rulesOutsideTheTable),
  ...ruleTable.map(({ name, sentence }) => [name, sentence] as const),
]);

/** What a rule does, in one sentence for readers; undefined for a name that no rule has. */
export function ruleSentence(rule: string): string | undefined {
  return sentences.get(rule);
}
