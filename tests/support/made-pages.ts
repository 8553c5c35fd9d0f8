import fc from 'fast-check';

/** A made-up element: its name, attributes and what is in it. */
export interface MadeElement {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly inside: readonly (MadeElement | string)[];
}

const sentence =
  'The ferry to the islands stays in port, the harbour master said, until the storm has passed and the pier is whole again. ';

const text = fc.oneof(
  fc.constantFrom(' ', '\n', 'Read on', 'Advertisement', 'By Anna Berg', 'loading...', 'a, b, c'),
  fc.integer({ min: 1, max: 6 }).map(times => sentence.repeat(times)),
);
const words = fc.constantFrom(
  'article-body',
  ' content ',
  'comment',
  'sidebar',
  'share-tools',
  'byline',
  'hidden-x',
  'footer',
);
const attribute = fc.oneof(
  words.map(word => ['class', word] as const),
  words.map(word => ['id', word] as const),
  fc.constantFrom('/', '#').map(address => ['href', address] as const),
  fc
    .constantFrom('display:none', 'visibility: hidden; display : block', 'white-space: pre')
    .map(style => ['style', style] as const),
  fc.constantFrom('complementary', 'main', 'navigation').map(role => ['role', role] as const),
  fc.constantFrom('author', 'articleBody').map(property => ['itemprop', property] as const),
  fc.constant(['hidden', ''] as const),
);
const names = fc.constantFrom(
  ...'div p section article span a li ul table tr td th blockquote h1 h2 h3 br font em figure form aside'.split(' '),
);

/** Elements nested a few deep, as pages nest them and as no page should. */
export const madeElement: fc.Arbitrary<MadeElement> = fc.letrec<{ element: MadeElement }>(tie => ({
  element: fc.record({
    name: names,
    attributes: fc.uniqueArray(attribute, { maxLength: 2, selector: ([key]) => key }),
    inside: fc.array(fc.oneof({ depthSize: 'medium', maxDepth: 5 }, text, tie('element')), { maxLength: 6 }),
  }),
})).element;

/** Builds a made-up element with any document. */
export function build(document: Document, { name, attributes, inside }: MadeElement): Element {
  const element = document.createElement(name);
  for (const [key, value] of attributes) element.setAttribute(key, value);
  for (const part of inside)
    element.appendChild(typeof part === 'string' ? document.createTextNode(part) : build(document, part));
  return element;
}

/** The same as HTML; parsers give it other nesting where elements stand in places that they cannot. */
export function asHtml({ name, attributes, inside }: MadeElement): string {
  const written = attributes.map(([key, value]) => ` ${key}="${value}"`).join('');
  const content = inside.map(part => (typeof part === 'string' ? part : asHtml(part))).join('');
  return name === 'br' ? `<br${written}>` : `<${name}${written}>${content}</${name}>`;
}
