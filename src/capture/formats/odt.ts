import { Parser } from 'htmlparser2';
import { BadDocument, LockedDocument } from '../bad-document.ts';
import { escapeHtml } from '../html-elements.ts';
import { zipEntries } from '../zip-entries.ts';

/** The list of its files says whether they are encrypted. */
const parts: ReadonlySet<string> = new Set(['content.xml', 'META-INF/manifest.xml']);
const pictures = /^Pictures\/[^/]+\.(?:png|jpe?g|gif|webp)$/i;

/** A text of OpenDocument (LibreOffice Writer) as a page; its pictures stand in it as `data:` addresses. */
export function openDocumentPage(bytes: Uint8Array): string {
  const entries = zipEntries(bytes, name => parts.has(name) || pictures.test(name));
  const content = entries.get('content.xml');
  if (content === undefined) throw new BadDocument('it is not an OpenDocument text', false);
  const manifest = new TextDecoder().decode(entries.get('META-INF/manifest.xml'));
  if (/<(?:\w+:)?encryption-data\b/.test(manifest)) throw new LockedDocument();
  const writer = new PageWriter(entries);
  const parser = new Parser(writer, { xmlMode: true, decodeEntities: true });
  parser.write(new TextDecoder().decode(content));
  parser.end();
  return writer.html;
}

/** Elements that are others in HTML. */
const names: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'text:note': 'small',
};

/** Elements of which nothing is shown: what was deleted, notes of editors, the numbers of footnotes. */
const unseen: ReadonlySet<string> = new Set([
  ...['text:tracked-changes', 'office:annotation', 'text:note-citation', 'text:sequence-decls', 'office:forms'],
  ...['svg:title', 'svg:desc', 'text:table-of-content', 'office:scripts'],
]);

/** Takes the parser's events and writes HTML, every tag closed in its turn. */
class PageWriter {
  readonly #entries: ReadonlyMap<string, Uint8Array>;
  readonly #open: string[] = [];
  readonly #pieces: string[] = [];
  readonly #styles = new Map<string, string>();
  #unseen = 0;
  #inBody = false;

  constructor(entries: ReadonlyMap<string, Uint8Array>) {
    this.#entries = entries;
  }

  get html(): string {
    return this.#pieces.join('');
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style:style') this.#noteStyle(attributes);
    if (name === 'office:text') this.#inBody = true;
    if (this.#unseen > 0 || unseen.has(name)) {
      this.#unseen++;
      return;
    }
    this.#startTag(name, attributes);
  }

  #startTag(name: string, attributes: Readonly<Record<string, string>>): void {
    const tag = this.#tagOf(name, attributes);
    this.#open.push(tag);
    if (tag !== '') this.#pieces.push(`<${tag}${attributesOf(name, attributes)}>`);
    if (name === 'text:line-break') this.#pieces.push('<br>');
    if (name === 'text:tab' || name === 'text:s') this.#pieces.push(' ');
    if (name === 'draw:image') this.#writePicture(attributes['xlink:href'] ?? '');
  }

  ontext(text: string): void {
    if (this.#unseen === 0 && this.#inBody) this.#pieces.push(escapeHtml(text));
  }

  onclosetag(name: string): void {
    if (this.#unseen > 0) {
      this.#unseen--;
      return;
    }
    const tag = this.#open.pop() ?? '';
    if (tag !== '') this.#pieces.push(`</${tag}>`);
    if (name === 'office:text') this.#inBody = false;
  }

  /** Automatic styles are called P1, P2 …; what they are made of says what they are. */
  #noteStyle(attributes: Readonly<Record<string, string>>): void {
    const parent = attributes['style:parent-style-name'];
    if (parent !== undefined) this.#styles.set(attributes['style:name'] ?? '', parent);
  }

  #tagOf(name: string, attributes: Readonly<Record<string, string>>): string {
    const own = attributes['text:style-name'] ?? '';
    const style = this.#styles.get(own) ?? own;
    if (name === 'text:h') {
      const level = Number(attributes['text:outline-level'] ?? '1');
      return `h${Math.min(6, Math.max(1, Number.isInteger(level) ? level : 1))}`;
    }
    if (name === 'text:p' && style === 'Title') return 'h1';
    if (name === 'text:p' && style === 'Quotations') return 'blockquote';
    if (name === 'text:a') return /^https?:/i.test(attributes['xlink:href'] ?? '') ? 'a' : '';
    return names[name] ?? '';
  }

  #writePicture(path: string): void {
    const bytes = this.#entries.get(path);
    if (bytes === undefined) return;
    const type = /\.jpe?g$/i.test(path) ? 'jpeg' : path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    this.#pieces.push(`<img src="data:image/${type};base64,${Buffer.from(bytes).toString('base64')}">`);
  }
}

function attributesOf(name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'text:a') return ` href="${escapeHtml(attributes['xlink:href'] ?? '')}"`;
  const style = attributes['text:style-name'] ?? '';
  return /^(?:Subtitle|Caption|Illustration)$/.test(style) ? ` class="${style.toLowerCase()}"` : '';
}
