import { monthNamed } from '../../dates/month-words.ts';
import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';

/** A word and a number: a month of an archive has its number of articles so. */
const countedWord = /^\p{L}{3,12}\.?(?: (?:19|20)\d\d)? \(\d{1,5}\)$/u;

/** Headings that themes and plug-ins add. */
export const themeWidget = lineRule({
  name: 'theme-widget',
  sentence: "A heading or label that the site's theme adds to every page.",
  precision: 'certain',
  label: 'boilerplate',
  kind: 'theme-widget',
  reason: 'heading of a theme widget',
  maxWords: 10,
  // “Weber (35)” is a player and his age.
  unless: ({ text }) => countedWord.test(text) && monthNamed(text.slice(0, text.search(/[ .]/u))) === undefined,
  phrases: [
    'Latest from Blog',
    'Current Issue',
    'View our current issue',
    'Read our current issue',
    'Video of the Week',
    'Video of the Day',
    'Latest from the Blog',
    'From the Blog',
    'Recent Comments',
    'Tag Cloud',
    'Meta',
    'Entries feed',
    'Comments feed',
    'WordPress.org',
    'Blog Stats',
    'Blogroll',
    'Instagram Feed',
    'Proudly powered by WordPress',
    'Powered by WordPress',
    'Powered by Blogger',
    'Blog Archive',
    'Search This Blog',
    'Labels',
    'Pages',
    'Followers',
  ],
  patterns: [
    pattern(
      countedWord,
      'March 2021 (14)',
      'March (14 days)',
      'a month of the site’s archive, with its number of articles',
    ),
    pattern(
      /^@?[\p{L}\d_.]{2,30} on instagram$/iu,
      'withemes on instagram',
      'The minister posted on instagram',
      undefined,
      { ends: 'mM' },
    ),
    pattern(
      /^(?:proudly )?(?:powered|designed|developed|built) (?:by|with) [^.]{2,40}$/iu,
      'Powered by WordPress',
      'Powered by two engines, the boat left. Nobody saw it.',
    ),
    pattern(
      /^(?:wordpress )?theme: [^.]{2,40} by [^.]{2,40}\.?$/iu,
      'Theme: Newsup by Themeansar.',
      'Theme parks were closed by storms.',
    ),
  ],
});

/** Template source that was never filled in or run. */
export const templateConfig = lineRule({
  name: 'template-config',
  sentence: 'Source of the page template that leaked into the text.',
  precision: 'certain',
  label: 'boilerplate',
  kind: 'template-config',
  reason: 'source of a template or plug-in',
  maxWords: 80,
  patterns: [
    pattern(
      /^lorem ipsum(?: dolor\b|\s?\d{0,2}$)/iu,
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
      'Lorem ipsum is what printers set to try a face.',
      'text that fills a template',
    ),
    pattern(/^#[a-z_]+=\(/u, '#buttons=(Ok, Go it!) #days=(20)', '#buttons are missing'),
    pattern(
      /^\{\{[^{}]{1,120}\}\}$|^\{%[^{}]{1,120}%\}$/u,
      '{{ post.title }}',
      'Write {{ post.title }} where the title goes',
    ),
    pattern(
      /^\[\/?[a-z][a-z_-]{2,30}(?: [a-z_-]{1,30}=[^\]]{0,200})?\]$/u,
      '[gallery ids="1,2"]',
      '[The minister] said so',
    ),
    pattern(
      /^(?:\.|#)[a-z][\w-]{0,40}(?:[ ,>.#][\w.#>-]{0,40}){0,6} ?\{.{0,200}\}?$/u,
      '.td_block_inner { margin: 0; }',
      '.5 of a point',
    ),
    pattern(
      /^\/\* ?<!\[CDATA\[|^<!\[CDATA\[|^\/\/ ?\]\]>|^<!--/u,
      '/* <![CDATA[ */',
      '/ or * on the form',
      'program code',
    ),
  ],
  // An article about programming prints templates on purpose, and then many.
  unless: (_, page) => page.solid.filter(index => /^\{[{%]/u.test(page.lines[index]?.text ?? '')).length > 2,
});
