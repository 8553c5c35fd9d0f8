import { type ImportFile, importLimits, ownCopy } from '../imported.ts';
import type { MediaPicture } from './shortcodes.ts';
import { stateOf, type WxrEntry, wxrParts } from './wxr-entries.ts';

/** What posts of a WordPress export refer to, which stands before or behind them in the file. */
export interface WordPressLibrary {
  readonly site: WordPressSite;
  /** The names that authors sign with, by their logins. */
  readonly authors: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, MediaPicture>;
  /** Pictures that were uploaded to a post, by its id. */
  readonly picturesOf: ReadonlyMap<string, readonly string[]>;
  readonly reusedBlocks: ReadonlyMap<string, string>;
  /** How many entries there are of each type and state: `post publish`. */
  readonly counts: ReadonlyMap<string, number>;
  /** No channel of WordPress's stood in the file. */
  readonly isWordPress: boolean;
  readonly isFull: boolean;
}

export interface WordPressSite {
  readonly title: string;
  readonly language: string;
  /** The site's front page. */
  readonly address: string;
}

/** Goes through the export once, for what the posts need; the posts' texts are not kept. */
export function readLibrary(file: ImportFile): WordPressLibrary {
  const library = new LibraryReader();
  for (const part of wxrParts(file)) {
    if (part.kind === 'channel') library.addSite(part.texts);
    else if (part.kind === 'author') library.addAuthor(part.texts);
    else if (part.kind === 'entry') library.addEntry(part);
  }
  return library.finish();
}

/** Reused blocks are held whole. */
const mostBlockText = 20 * 1024 * 1024;

class LibraryReader {
  #site: WordPressSite = { title: '', language: '', address: '' };
  #isWordPress = false;
  readonly #authors = new Map<string, string>();
  readonly #pictures = new Map<string, MediaPicture>();
  readonly #picturesOf = new Map<string, string[]>();
  readonly #reusedBlocks = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  #blockText = 0;

  addSite(texts: ReadonlyMap<string, string>): void {
    const text = (...names: readonly string[]) =>
      names.map(name => texts.get(name)?.trim() ?? '').find(found => found !== '') ?? '';
    this.#site = {
      title: text('title'),
      language: text('language'),
      address: text('wp:base_blog_url', 'link', 'wp:base_site_url'),
    };
    this.#isWordPress = texts.has('wp:wxr_version') || texts.has('wp:base_blog_url');
  }

  addAuthor(texts: ReadonlyMap<string, string>): void {
    const login = texts.get('wp:author_login') ?? '';
    const whole = `${texts.get('wp:author_first_name') ?? ''} ${texts.get('wp:author_last_name') ?? ''}`.trim();
    const name = texts.get('wp:author_display_name')?.trim() || whole || login;
    if (this.#authors.size < importLimits.remembered) this.#authors.set(ownCopy(login), ownCopy(name));
  }

  addEntry(entry: WxrEntry): void {
    const { texts, meta } = entry;
    const [type, id] = ['wp:post_type', 'wp:post_id'].map(name => texts.get(name)?.trim() ?? '');
    if (type !== undefined && type !== '') this.#isWordPress = true;
    const key = `${type} ${stateOf(entry)}`;
    if (this.#counts.size < 1000) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (id === undefined || id === '') return;
    if (type === 'attachment') this.#addPicture(id, texts, meta);
    const content = texts.get('content:encoded') ?? '';
    if (type !== 'wp_block' || this.#blockText + content.length > mostBlockText) return;
    this.#blockText += content.length;
    this.#reusedBlocks.set(ownCopy(id), ownCopy(content));
  }

  #addPicture(id: string, texts: WxrEntry['texts'], meta: WxrEntry['meta']): void {
    const address = texts.get('wp:attachment_url')?.trim() || texts.get('guid')?.trim() || '';
    if (!/\.(?:jpe?g|jfif|png|gif|webp|avif)(?:[?#]|$)/i.test(address)) return;
    if (this.#pictures.size >= importLimits.remembered) return;
    const alt = meta.get('_wp_attachment_image_alt')?.[0]?.trim();
    const caption = texts.get('excerpt:encoded')?.trim();
    this.#pictures.set(ownCopy(id), {
      address: ownCopy(address),
      ...(alt && { alt: ownCopy(alt) }),
      ...(caption && { caption: ownCopy(caption) }),
    });
    const parent = texts.get('wp:post_parent')?.trim() ?? '0';
    if (parent === '0') return;
    const others = this.#picturesOf.get(parent);
    if (others) others.push(ownCopy(id));
    else this.#picturesOf.set(ownCopy(parent), [ownCopy(id)]);
  }

  finish(): WordPressLibrary {
    return {
      site: this.#site,
      authors: this.#authors,
      pictures: this.#pictures,
      picturesOf: this.#picturesOf,
      reusedBlocks: this.#reusedBlocks,
      counts: this.#counts,
      isWordPress: this.#isWordPress,
      isFull: this.#pictures.size >= importLimits.remembered,
    };
  }
}
