import { escapeMarkup, type TrustedHtml, trustHtml } from '../markup.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;
/** Lists stay lists: a call takes some ten thousand arguments and no more. */
type Child = TrustedHtml | readonly TrustedHtml[];

/** An element of SVG. Values are escaped; numbers are cut to a tenth, which is finer than a screen. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): TrustedHtml {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeMarkup(typeof value === 'number' ? tenth(value) : value)}"`,
  );
  return trustHtml(`<${name}${written.join('')}>${children.flat().join('')}</${name}>`);
}

/** Text inside an element, escaped. */
export function words(text: string): TrustedHtml {
  return trustHtml(escapeMarkup(text));
}

/** The tooltip of an element, which is also its name for screen readers. */
function title(text: string): TrustedHtml {
  return element('title', {}, words(text));
}

/**
 * A whole drawing. Lines and letters take the page's text colour, so dark mode and print need no second drawing;
 * nothing in it needs an inline style.
 */
export function drawing(width: number, height: number, name: string, ...children: readonly Child[]): TrustedHtml {
  return element(
    'svg',
    {
      class: 'plot',
      viewBox: `0 0 ${tenth(width)} ${tenth(height)}`,
      role: 'group',
      'aria-label': name,
      fill: 'currentColor',
      'font-size': 12,
      xmlns: 'http://www.w3.org/2000/svg',
    },
    ...children,
  );
}

/** A shape that leads to a page. */
export function linked(href: string, name: string, ...children: readonly Child[]): TrustedHtml {
  return element('a', { class: 'plot-link', href }, title(name), ...children);
}

function tenth(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** The figures of a path, cut to a tenth: d3 writes fifteen. */
export function shortPath(path: string): string {
  return path.replace(/-?\d+\.\d+(?:e-?\d+)?/g, figure => tenth(Number(figure)));
}
