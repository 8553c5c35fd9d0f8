import type { Rule } from './rule.ts';
import { adverts } from './rules/adverts.ts';
import { byline } from './rules/byline.ts';
import { bylineNearHeadline } from './rules/byline-near-headline.ts';
import { captionBeforeCredit, captionWithCredit, gluedCredit, namesCaption } from './rules/captions.ts';
import { commentThreads } from './rules/comment-threads.ts';
import { commentControl, commentForm } from './rules/comments.ts';
import { cookies } from './rules/cookies.ts';
import { copyright } from './rules/copyright.ts';
import { counters } from './rules/counters.ts';
import { ageLine, dateLine } from './rules/date-line.ts';
import { elements } from './rules/elements.ts';
import { outlet, standfirst } from './rules/head-matter.ts';
import { headline, headlineDuplicate } from './rules/headline.ts';
import { imageCredit, imageUi } from './rules/images.ts';
import { login } from './rules/login.ts';
import { navigation } from './rules/navigation.ts';
import { newsletter } from './rules/newsletter.ts';
import { prevNext } from './rules/prev-next.ts';
import { promos } from './rules/promos.ts';
import { excerpt, readOn, relatedPrefix, taggedTeaser } from './rules/related.ts';
import { relatedHeadings } from './rules/related-headings.ts';
import { relatedLists } from './rules/related-lists.ts';
import { pullQuotes, repeatedParagraphs } from './rules/repeats.ts';
import { share } from './rules/share.ts';
import { sources } from './rules/sources.ts';
import { teaserRuns } from './rules/teaser-runs.ts';
import { templateConfig, themeWidget } from './rules/theme.ts';
import { truncatedTeasers } from './rules/truncated-teasers.ts';

/**
 * Every rule, in the order it is asked; the first verdict on a line stands.
 * Rules that need only the line come first, then those that need what the others found.
 */
export const ruleTable: readonly Rule[] = [
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
  imageCredit,
  captionWithCredit,
  namesCaption,
  ageLine,
  dateLine,
  byline,
  headline,
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
