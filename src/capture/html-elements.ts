import type { PageElement } from './dom/page-element.ts';

/** Elements that a browser shows on lines of their own. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * Elements whose content is not text for a reader, or is shown only when something else fails; of ruby the readings, which
 * stand above the words and not in them.
 */
export const unreadElements: ReadonlySet<string> = new Set(
  (
    'applet audio base canvas datalist embed head iframe link math meta noembed noframes noscript object param rp rt ' +
    'rtc script select style svg template textarea title video xml'
  ).split(' '),
);

/** Elements that say what part of the page or of the text a line stands in. */
export const meaningfulElements: ReadonlySet<string> = new Set(
  (
    'a address article aside blockquote button details dl em figcaption figure footer form h1 h2 h3 h4 h5 h6 header i ' +
    'li main nav ol p pre section strong b table ul'
  ).split(' '),
);

const runningText: ReadonlySet<string> = new Set('p a span em strong b i li h1 h2 h3 h4 h5 h6'.split(' '));

/** A custom element stands on its own line, but for one inside running text. */
export function isBlock(element: PageElement, name: string): boolean {
  if (blockElements.has(name)) return true;
  if (name.includes('-')) return !isRunningText(element.parentElement);
  return /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(element.getAttribute('style') ?? '');
}

function isRunningText(parent: PageElement | null): boolean {
  return parent !== null && runningText.has(parent.localName);
}

/** Not shown to a reader, as far as the page's own text tells (style sheets are not read). */
export function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && (readerOnly.test(names) || (onHover.test(names) && !blockElements.has(element.localName)));
}

/** Boxes inside running text that show only under the pointer. */
const onHover = /(?:rollover|tooltip|popover)[\w-]{0,20}(?:block|box|content|body|panel)(?:[\s-]|$)/i;

/** Class names by which pages keep text for screen readers alone. */
const readerOnly =
  /(?:^|\s)(?:screen-reader-text|screen-reader-only|sr-only|sr_only|visually-hidden|visuallyhidden|visually_hidden|u-hidden-visually|element-invisible|assistive-text|a11y-hidden|is-hidden|d-none)(?:\s|$)/i;

/** Text as it stands between the tags of a page, and in its attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
