import { Parser } from 'htmlparser2';
import { noteOfTool, scrapbookAttributes } from './capture-tools.ts';
import { PageDocument } from './dom/page-document.ts';
import { PageAttribute, type PageElement } from './dom/page-element.ts';
import type { EmbedTag, PictureTag } from './dom/page-tags.ts';
import { embedTag, sourceWithin } from './embed-tag.ts';
import { blockElements } from './html-elements.ts';
import { pictureSource, pictureTag } from './line-pictures.ts';

/** Characters given to the parser at a time; between two pieces a page that is past all bounds is given up. */
const pieceLength = 16_384;
const mostElements = 50_000;
const deepestOpen = 2_000;

/**
 * The DOM of a page, with what is read of it and nothing more: scripts but for JSON-LD, styles, drawings, most attributes
 * and comments go. All of it stands in one body, also what was in its head: pages are often wrong about where it ends.
 * Names are in small letters (pages of the 1990s write `<META NAME=…>`).
 * None for a page of so many or so deep elements that reading it would take a build's time. `runsScripts` is false for
 * what a browser shows that runs none: then `<noscript>` counts.
 */
export function parsePage(html: string, runsScripts = true): PageDocument | undefined {
  const parsed = parseOnce(html, runsScripts);
  if (parsed === undefined || parsed.unclosed.length === 0) return parsed?.page;
  return parseOnce(closedAtOnce(html, parsed.unclosed), runsScripts)?.page;
}

/** A page, and the elements that would take the text after them with them, for nothing closes them. */
interface Parsed {
  readonly page: PageDocument;
  readonly unclosed: readonly Unclosed[];
}

interface Unclosed {
  readonly name: string;
  /** Behind its tag. */
  readonly at: number;
}

function parseOnce(html: string, runsScripts: boolean): Parsed | undefined {
  const page = new PageDocument();
  const builder = new PageBuilder(page, runsScripts);
  const parser = new Parser(builder, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  for (let at = 0; at < html.length; at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength));
    if (builder.elements > mostElements || builder.depth > deepestOpen) return undefined;
  }
  parser.end();
  builder.finish();
  return { page, unclosed: builder.unclosed };
}

/** Such an element holds nothing that anyone sees; what follows its tag is the page's text. */
function closedAtOnce(html: string, unclosed: readonly Unclosed[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { name, at } of [...unclosed].sort((a, b) => a.at - b.at)) {
    pieces.push(html.slice(from, at), `</${name}>`);
    from = at;
  }
  return pieces.join('') + html.slice(from);
}

/** Browsers nest hardly deeper; the elements beyond go, their text stays. */
const deepest = 256;

/** Elements whose content nobody reads and nothing here looks at. */
const dropped: ReadonlySet<string> = new Set(
  'script style svg noscript template iframe object embed applet canvas video audio map select datalist'.split(' '),
);

/** Elements that hold no text, but take what follows where nothing closes them; what a script or style holds is never text. */
const holdsNoText: ReadonlySet<string> = new Set(
  [...dropped, 'title', 'textarea'].filter(name => !['script', 'style', 'embed'].includes(name)),
);

const outline: ReadonlySet<string> = new Set(['html', 'head', 'body']);

/** Takes the parser's events; text between two tags becomes one node. */
class PageBuilder {
  readonly #page: PageDocument;
  readonly #open: PageElement[];
  readonly #runsScripts: boolean;
  #text: string[] = [];
  #skipped = 0;
  #tooDeep = 0;
  #inLinkedData = false;
  /** The film or the like whose content is skipped: its address may stand in there. */
  #embed: EmbedTag | undefined;
  #parser: Parser | undefined;
  /** Where the tag of each open element ends. */
  readonly #tagEnds: number[] = [];
  readonly unclosed: Unclosed[] = [];
  elements = 0;
  depth = 0;

  constructor(page: PageDocument, runsScripts: boolean) {
    this.#page = page;
    this.#runsScripts = runsScripts;
    this.#open = [page.body];
  }

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.elements++;
    this.depth++;
    this.#tagEnds.push((this.#parser?.endIndex ?? 0) + 1);
    if (this.#skipped > 0) this.#skip(name, attributes);
    else if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) this.#openLinkedData();
    else if (this.#isShownBox(name, attributes)) this.#append('div', []);
    else if (dropped.has(name)) this.#drop(name, attributes);
    else if (outline.has(name)) this.#noteOutline(attributes);
    else if (this.#open.length > deepest) this.#nestNoDeeper(name);
    else {
      const picture = name === 'img' ? pictureTag(attributes) : undefined;
      this.#append(name, keptAttributes(name, attributes), addressOf(name, attributes), picture);
      const embed = embedTag(name, attributes);
      const element = this.#open.at(-1);
      if (embed && element) element.embed = embed;
      if (name === 'img' && isLetter(attributes)) this.#text.push(attributes['alt'] ?? '');
    }
  }

  onclosetag(name: string, isImplied = false): void {
    this.depth--;
    const at = this.#tagEnds.pop();
    if (isImplied && at !== undefined && holdsNoText.has(name)) this.unclosed.push({ name, at });
    if (this.#inLinkedData && name === 'script') {
      this.#inLinkedData = false;
      this.#close();
    } else if (this.#skipped > 0) this.#skipped--;
    else if (outline.has(name)) this.#flush();
    else if (this.#tooDeep > 0) this.#tooDeep--;
    else this.#close();
  }

  ontext(text: string): void {
    if (this.#skipped === 0) this.#text.push(text);
  }

  oncomment(text: string): void {
    if (this.#open.length === 1) noteOfTool(this.#page, text);
  }

  finish(): void {
    this.#flush();
  }

  /** What a custom element shows is saved as a template in it. */
  #isShownBox(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (name === 'template') return 'shadowrootmode' in attributes || 'shadowroot' in attributes;
    return name === 'noscript' && !this.#runsScripts;
  }

  #drop(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#skipped = 1;
    this.#embed = embedTag(name, attributes);
    if (this.#embed === undefined) return;
    this.#flush();
    const mark = this.#page.createTextNode('');
    mark.embed = this.#embed;
    this.#parent().appendChild(mark);
  }

  #skip(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#skipped++;
    const source = this.#embed && sourceWithin(name, attributes);
    if (this.#embed && source !== undefined) this.#embed.sources.push(source);
  }

  #openLinkedData(): void {
    this.#inLinkedData = true;
    this.#append('script', [['type', 'application/ld+json']]);
  }

  #noteOutline(attributes: Readonly<Record<string, string>>): void {
    this.#note('lang', attributes['lang'] ?? attributes['xml:lang']);
    for (const name of scrapbookAttributes) this.#note(name, attributes[name]);
  }

  #note(name: string, value: string | undefined): void {
    const root = this.#page.documentElement;
    if (value && !root.hasAttribute(name)) root.setAttribute(name, value);
  }

  #nestNoDeeper(name: string): void {
    this.#tooDeep++;
    if (blockElements.has(name)) this.#text.push('\n');
  }

  #append(
    name: string,
    attributes: readonly (readonly [string, string])[],
    address?: string,
    picture?: PictureTag,
  ): void {
    this.#flush();
    const element = this.#page.createElement(name);
    element.leadsTo = address;
    element.picture = picture;
    for (const [key, value] of attributes) element.attributes.push(new PageAttribute(key, value));
    this.#parent().appendChild(element);
    this.#page.elements.push(element);
    this.#open.push(element);
  }

  #close(): void {
    this.#flush();
    if (this.#open.length > 1) this.#open.pop();
  }

  #flush(): void {
    if (this.#text.length === 0) return;
    this.#parent().appendChild(this.#page.createTextNode(this.#text.join('')));
    this.#text = [];
  }

  #parent(): PageElement {
    return this.#open.at(-1) ?? this.#page.body;
  }
}

/** Many systems show emoji and smileys as pictures, which stand in the text as letters do. */
function isLetter({ alt = '', class: names = '' }: Readonly<Record<string, string>>): boolean {
  if (alt === '' || alt.length > 30) return false;
  return emoji.test(alt) || (/\b(?:emoji|wp-smiley|smiley|emoticon)\b/i.test(names) && !/\p{L}{3}/u.test(alt));
}

const emoji =
  /^(?=.*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3))(?:\p{Extended_Pictographic}|\p{Emoji_Component})+$/u;

/** What later stages ask of any element. */
const kept: ReadonlySet<string> = new Set(
  (
    'class id itemprop rel role lang dir hidden datetime pubdate content name property http-equiv type colspan ' +
    'data-component data-page data-testid data-type'
  ).split(' '),
);

/** The attributes of an element that something here looks at. */
export function keptAttributes(
  name: string,
  attributes: Readonly<Record<string, string>>,
): readonly (readonly [key: string, value: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    if (kept.has(key) || (key === 'start' && name === 'ol')) found.push([key, value]);
    else if (key === 'href') found.push([key, name === 'link' || name === 'base' ? value : shortAddress(value)]);
    else if (key === 'style' && /display|visibility|white-space|font-(?:weight|style)/i.test(value))
      found.push([key, value]);
  }
  return found;
}

function addressOf(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  if (name === 'img') return pictureSource(attributes);
  if (name === 'blockquote') return attributes['cite'] ?? embedTag(name, attributes)?.sources[0];
  return name === 'a' ? attributes['href'] : undefined;
}

/** For the reading, of a link in the text only whether it leads out of the page counts. */
function shortAddress(address: string): string {
  return address.startsWith('#') ? '#' : '/';
}
