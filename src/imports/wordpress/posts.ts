import type { ArticleMetadata } from '../../capture/metadata.ts';
import { pathFault } from '../../capture/site-paths.ts';
import { webAddress } from '../../capture/yaml-fields.ts';
import { momentDate } from '../dates.ts';
import { type ImportChoices, type Imported, type ImportedArticle, type ImportFile, ownCopy } from '../imported.ts';
import { LeftOutCounts } from '../left-out-counts.ts';
import { brokenExport, leftOut, pluginWords } from '../problems.ts';
import type { WordPressLibrary } from './library.ts';
import { plainWords, postHtml } from './post-html.ts';
import { stateOf, type WxrEntry, wxrParts } from './wxr-entries.ts';

type WordPressChoices = Required<Pick<ImportChoices, 'states' | 'types'>>;

/** What is an article unless others are asked for. */
export const usualTypes: readonly string[] = ['post', 'page'];

/** The posts and pages of a WordPress export, in its order. */
export function* wordPressPosts(
  file: ImportFile,
  library: WordPressLibrary,
  options: WordPressChoices,
): Iterable<Imported> {
  const reader = new PostReader(file.path, library, options);
  for (const part of wxrParts(file)) {
    if (part.kind === 'entry') yield* reader.read(part);
    else if (part.kind === 'fault')
      yield { kind: 'problem', problem: brokenExport(file.path, part.message, part.line) };
  }
  yield* reader.finish();
}

class PostReader {
  readonly #path: string;
  readonly #library: WordPressLibrary;
  readonly #options: WordPressChoices;
  readonly #leftOut = new LeftOutCounts();
  /** How many posts have each shortcode of a plug-in. */
  readonly #plugins = new Map<string, number>();

  constructor(path: string, library: WordPressLibrary, options: WordPressChoices) {
    this.#path = path;
    this.#library = library;
    this.#options = options;
  }

  *read(item: WxrEntry): Iterable<Imported> {
    const text = textsOf(item);
    const type = text('wp:post_type');
    if (!this.#options.types.includes(type)) {
      if (!ofTheProgram.has(type))
        this.#leftOut.add(`entries of the type “${type}”`, 1, `--types ${[...this.#options.types, type].join(',')}`);
      return;
    }
    const state = stateOf(item);
    if (state !== 'publish' && !this.#options.states.includes(state)) {
      this.#leftOut.add(
        stateNames[state] ?? `posts in the state “${state}”`,
        1,
        state === 'trash' ? undefined : `--states ${[...this.#options.states, state].join(',')}`,
      );
      return;
    }
    if (item.comments > 0) this.#leftOut.add('comments of readers', item.comments);
    const place = `${type} ${text('wp:post_id')}`;
    const content = text('content:encoded');
    const picture = this.#library.pictures.get(item.meta.get('_thumbnail_id')?.[0] ?? '');
    if (item.isCut || (content.trim() === '' && picture === undefined)) {
      const why = item.isCut ? 'its text is longer than any article' : 'it has no text';
      yield { kind: 'problem', problem: leftOut(this.#path, `${place} (“${text('title')}”)`, why, item.line) };
      return;
    }
    yield this.#articleOf(item, place, content, picture);
  }

  #articleOf(
    item: WxrEntry,
    place: string,
    content: string,
    lead: ReturnType<WordPressLibrary['pictures']['get']>,
  ): ImportedArticle {
    const { pictures, picturesOf, reusedBlocks, site } = this.#library;
    const text = textsOf(item);
    const { html, unknown } = postHtml(content, {
      pictureOf: id => pictures.get(id),
      own: picturesOf.get(text('wp:post_id')) ?? [],
      reusedBlock: id => reusedBlocks.get(id),
    });
    for (const name of unknown) this.#plugins.set(ownCopy(name), (this.#plugins.get(name) ?? 0) + 1);
    return {
      kind: 'article',
      place,
      headline: plainWords(text('title')),
      metadata: metadataOf(item, this.#library),
      capture: { kind: 'page', body: html, language: site.language, ...(lead && { lead }) },
    };
  }

  *finish(): Iterable<Imported> {
    yield* this.#leftOut.entries();
    for (const [name, count] of this.#plugins) yield { kind: 'problem', problem: pluginWords(this.#path, name, count) };
  }
}

/** What is no article of anybody's, and not worth a word. */
const ofTheProgram: ReadonlySet<string> = new Set(
  (
    'attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template ' +
    'wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face'
  ).split(' '),
);

const stateNames: Readonly<Record<string, string>> = {
  draft: 'drafts',
  private: 'private posts',
  pending: 'posts that wait for review',
  future: 'posts for a later day',
  trash: 'posts in the bin',
  password: 'posts behind a password',
};

function textsOf({ texts }: WxrEntry): (name: string) => string {
  return name => texts.get(name)?.trim() ?? '';
}

function metadataOf(item: WxrEntry, { authors, site }: WordPressLibrary): ArticleMetadata {
  const text = textsOf(item);
  const signed = item.terms.filter(({ domain }) => domain === 'author').map(({ name }) => name);
  const login = text('dc:creator');
  const byline = signed.length > 0 ? signed : [authors.get(login) ?? login].filter(name => name !== '');
  const topics = topicsOf(item);
  const standfirst = plainWords(text('excerpt:encoded'));
  const url = text('link');
  const date = momentDate(text('wp:post_date'), text('wp:post_date_gmt'));
  const formerly = formerAddresses(item, url, site.address);
  return {
    ...(standfirst !== '' && { standfirst }),
    ...(byline.length > 0 && { byline }),
    ...(site.title !== '' && { outlet: site.title }),
    ...(date !== undefined && { date }),
    ...(webAddress.safeParse(url).success && { url }),
    ...(formerly.length > 0 && { formerly }),
    ...(topics.length > 0 && { topics }),
    whole: true,
  };
}

/** Categories and tags; the category of posts without one says nothing. */
function topicsOf({ terms }: WxrEntry): string[] {
  const named = terms.filter(
    ({ domain, slug, name }) =>
      (domain === 'category' || domain === 'post_tag') && slug !== 'uncategorized' && /[\p{L}\p{N}]/u.test(name),
  );
  return [...new Set(named.map(({ name }) => plainWords(name)))];
}

/** The address below the site's front page, and those the post had before its name was changed. */
function formerAddresses(item: WxrEntry, url: string, front: string): string[] {
  if (!URL.canParse(url) || !URL.canParse(front)) return [];
  const [address, home] = [new URL(url), new URL(front)];
  const base = home.pathname.replace(/\/*$/, '/');
  if (address.host.replace(/^www\./, '') !== home.host.replace(/^www\./, '') || address.search !== '') return [];
  if (!address.pathname.startsWith(base)) return [];
  const path = decoded(address.pathname.slice(base.length).replace(/\/$/, ''));
  const slug = textsOf(item)('wp:post_name');
  const older = (item.meta.get('_wp_old_slug') ?? []).flatMap(old =>
    slug !== '' && path.endsWith(slug) ? [`${path.slice(0, path.length - slug.length)}${old}`] : [],
  );
  return [...new Set([path, ...older])].filter(each => each !== '' && pathFault(each) === undefined);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
