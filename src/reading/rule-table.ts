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
import { counters, navigation, templateConfig, themeWidget } from './rules/page-furniture.ts';
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
