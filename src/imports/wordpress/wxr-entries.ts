import { SaxesParser } from 'saxes';
import { type ImportFile, importLimits } from '../imported.ts';

/** An `<item>` of a WordPress export: a post, a page, a picture, a menu entry. All texts as they stand. */
export interface WxrEntry {
  readonly kind: 'entry';
  readonly line: number;
  /** Texts of its elements by their names: `title`, `wp:post_id`, `content:encoded`. */
  readonly texts: ReadonlyMap<string, string>;
  readonly terms: readonly WxrTerm[];
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly comments: number;
  /** A text of it was longer than any article, and is cut. */
  readonly isCut: boolean;
}

export interface WxrTerm {
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
}

/** What the channel says before its items: `title`, `language`, `wp:base_blog_url`; or one of its authors. */
export interface WxrFact {
  readonly kind: 'channel' | 'author';
  readonly texts: ReadonlyMap<string, string>;
}

export interface WxrFault {
  readonly kind: 'fault';
  readonly line: number;
  readonly message: string;
}

export type WxrPart = WxrEntry | WxrFact | WxrFault;

/** Signs that XML does not allow, and that exports have all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are looked for
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The parts of a WordPress export as they come; no more than one item is held. Entities other than XML's own stay unread. */
export function* wxrParts(file: ImportFile): Iterable<WxrPart> {
  const reader = new WxrReader();
  const decoder = new TextDecoder();
  for (const piece of file.pieces()) {
    reader.write(decoder.decode(piece, { stream: true }));
    yield* reader.take();
    if (reader.isStopped) return;
  }
  reader.write(decoder.decode());
  reader.close();
  yield* reader.take();
}

/** `publish`, `draft` and so on; `password` for what only those read who have one. */
export function stateOf({ texts }: WxrEntry): string {
  const password = texts.get('wp:post_password')?.trim() ?? '';
  return password === '' ? (texts.get('wp:status')?.trim() ?? '') : 'password';
}

/** Elements whose texts are gathered by what they lie in. */
const boxes: ReadonlySet<string> = new Set(['item', 'wp:author', 'wp:postmeta', 'wp:comment', 'wp:termmeta']);
/** Faults past these are not told: after the first, most follow from it. */
const mostFaults = 5;

class WxrReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  #parts: WxrPart[] = [];
  readonly #open: string[] = [];
  #texts = new Map<string, string>();
  #terms: WxrTerm[] = [];
  #meta = new Map<string, string[]>();
  #comments = 0;
  #isCut = false;
  #text: string[] = [];
  #length = 0;
  #attributes: Record<string, string> = {};
  #metaKey = '';
  #line = 1;
  #faults = 0;
  #channelTold = false;
  /** Characters since the last tag: the parser holds a text until it ends. */
  #held = 0;
  isStopped = false;

  constructor() {
    this.#parser.on('opentag', tag => this.#enter(tag.name, tag.attributes));
    this.#parser.on('closetag', tag => this.#leave(tag.name));
    this.#parser.on('text', text => this.#add(text));
    this.#parser.on('cdata', text => this.#add(text));
    this.#parser.on('error', error => this.#fault(error.message));
  }

  write(text: string): void {
    this.#held += text.length;
    this.#parser.write(text.replace(notXml, ''));
    if (this.#held <= 4 * importLimits.text) return;
    this.isStopped = true;
    this.#faults = 0;
    this.#fault(`a text of more than ${this.#held} characters`);
  }

  close(): void {
    this.#parser.close();
  }

  take(): readonly WxrPart[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  #fault(message: string): void {
    this.#faults += 1;
    if (this.#faults > mostFaults) return;
    const plain = message.replace(/^(?:[^:\s]+:)?\d+:\d+: /, '');
    this.#parts.push({ kind: 'fault', line: this.#parser.line, message: plain });
  }

  #enter(name: string, attributes: Record<string, string>): void {
    this.#held = 0;
    if (name === 'item' || name === 'wp:author') {
      if (!this.#channelTold) this.#tellChannel();
      this.#begin();
    }
    if (this.#open.length < 100) this.#open.push(name);
    this.#attributes = attributes;
    this.#text = [];
    this.#length = 0;
  }

  #begin(): void {
    this.#texts = new Map();
    this.#terms = [];
    this.#meta = new Map();
    this.#comments = 0;
    this.#isCut = false;
    this.#line = this.#parser.line;
  }

  #tellChannel(): void {
    this.#channelTold = true;
    this.#parts.push({ kind: 'channel', texts: this.#texts });
  }

  #add(text: string): void {
    if (this.#length + text.length > importLimits.text) this.#isCut = true;
    else this.#text.push(text);
    this.#length += text.length;
  }

  #leave(name: string): void {
    this.#held = 0;
    if (this.#open.at(-1) === name) this.#open.pop();
    const text = this.#text.join('');
    this.#text = [];
    this.#length = 0;
    if (name === 'item') this.#endItem();
    else if (name === 'wp:author') this.#parts.push({ kind: 'author', texts: this.#texts });
    else if (name === 'wp:comment') this.#comments += 1;
    else if (!boxes.has(name)) this.#keep(name, text);
  }

  /** A text of the item, the author or the channel itself; those of a comment are not its own. */
  #keep(name: string, text: string): void {
    const box = this.#open.findLast(each => boxes.has(each));
    if (box === 'wp:comment' || box === 'wp:termmeta') return;
    if (box === 'wp:postmeta') this.#keepMeta(name, text);
    else if (name === 'category' && box === 'item') this.#keepTerm(text);
    else if (!this.#texts.has(name)) this.#texts.set(name, text);
  }

  #keepMeta(name: string, text: string): void {
    if (name === 'wp:meta_key') this.#metaKey = text;
    else if (name === 'wp:meta_value' && keptMeta.has(this.#metaKey)) {
      const values = this.#meta.get(this.#metaKey);
      if (values) values.push(text);
      else this.#meta.set(this.#metaKey, [text]);
    }
  }

  #keepTerm(name: string): void {
    const { domain = '', nicename = '' } = this.#attributes;
    this.#terms.push({ domain, slug: nicename, name });
  }

  #endItem(): void {
    this.#parts.push({
      kind: 'entry',
      line: this.#line,
      ...{ texts: this.#texts, terms: this.#terms, meta: this.#meta },
      ...{ comments: this.#comments, isCut: this.#isCut },
    });
    this.#begin();
  }
}

/** Plug-ins write much into an export's meta; this is WordPress's own that is used. */
const keptMeta: ReadonlySet<string> = new Set([
  '_thumbnail_id',
  '_wp_old_slug',
  '_wp_attached_file',
  '_wp_attachment_image_alt',
]);
