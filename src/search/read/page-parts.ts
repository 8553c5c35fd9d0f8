/** Elements whose text is no part of what a page is about. */
export const notTextElements: readonly string[] =
  'script style noscript template svg nav header footer aside form select button'.split(' ');

/** Elements that end a line: no phrase goes on behind them. */
export const blockElements: readonly string[] =
  'p div li h1 h2 h3 h4 h5 h6 blockquote figcaption td th dt dd pre section article tr br'.split(' ');

/** Elements that a page is about, the first of these that it has. */
export const bodyElements = ['article', 'main', 'body'] as const;
