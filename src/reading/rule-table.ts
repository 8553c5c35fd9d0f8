import type { Rule } from './rule.ts';
import { adverts } from './rules/adverts.ts';
import { byline } from './rules/byline.ts';
import { bylineNearHeadline } from './rules/byline-near-headline.ts';
import { capitalLinks } from './rules/capital-links.ts';
import { captionBeforeCredit, captionWithCredit, gluedCredit, namesCaption } from './rules/captions.ts';
import { commentThreads } from './rules/comment-threads.ts';
import { commentControl, commentForm } from './rules/comments.ts';
import { cookies } from './rules/cookies.ts';
import { copyright } from './rules/copyright.ts';
import { counters } from './rules/counters.ts';
import { ageLine, dateLine } from './rules/date-line.ts';
import { datedCaptions } from './rules/dated-captions.ts';
import { elements } from './rules/elements.ts';
import { outlet, standfirst } from './rules/head-matter.ts';
import { headlineDuplicate } from './rules/headline-duplicate.ts';
import { imageCredit, imageUi } from './rules/images.ts';
import { login } from './rules/login.ts';
import { navigation } from './rules/navigation.ts';
import { newsletter } from './rules/newsletter.ts';
import { otherArticles } from './rules/other-articles.ts';
import { prevNext } from './rules/prev-next.ts';
import { promos } from './rules/promos.ts';
import { excerpt, readOn, relatedPrefix, taggedTeaser } from './rules/related.ts';
import { relatedHeadings } from './rules/related-headings.ts';
import { relatedLists } from './rules/related-lists.ts';
import { pullQuotes, repeatedParagraphs } from './rules/repeats.ts';
import { share } from './rules/share.ts';
import { signedComments } from './rules/signed-comments.ts';
import { sources } from './rules/sources.ts';
import { teaserRuns } from './rules/teaser-runs.ts';
import { templateConfig, themeWidget } from './rules/theme.ts';
import { truncatedTeasers } from './rules/truncated-teasers.ts';
import { writerNotes } from './rules/writer-notes.ts';

/** Rules that are asked before the headline is known. Those that need only the line come first, then those that need the others. */
export const openingRules: readonly Rule[] = [
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
