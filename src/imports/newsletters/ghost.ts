import type { ArticleMetadata } from '../../capture/metadata.ts';
import { pathFault } from '../../capture/site-paths.ts';
import { webAddress } from '../../capture/yaml-fields.ts';
import { exportDate } from '../dates.ts';
import { type ImportChoices, type Imported, type ImportFile, ownCopy, type PlannedImport } from '../imported.ts';
import { jsonObjects } from '../json-objects.ts';
import { LeftOutCounts } from '../left-out-counts.ts';
import { brokenExport, leftOut } from '../problems.ts';

/** What the posts of a Ghost export refer to. */
interface GhostLibrary {
  readonly authors: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly authorsOf: ReadonlyMap<string, readonly string[]>;
  readonly tagsOf: ReadonlyMap<string, readonly string[]>;
  readonly title: string;
  readonly language: string;
  readonly posts: number;
}

/** An export of Ghost (Settings → Import/Export): one JSON file, gone through once for authors and tags. */
export function ghostImport(file: ImportFile, choices: ImportChoices): PlannedImport | undefined {
  const library = readGhostLibrary(file);
  if (library.posts === 0) return undefined;
  return {
    title: `Ghost export${library.title === '' ? '' : ` of “${library.title}”`}`,
    holds: [
      ['post and page', library.posts],
      ['author', library.authors.size],
    ],
    entries: () => ghostPosts(file, library, choices),
  };
}

type Values = Readonly<Record<string, unknown>>;
const valuesOf = (value: unknown): Values => (typeof value === 'object' && value !== null ? { ...value } : {});
const textIn = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

function readGhostLibrary(file: ImportFile): GhostLibrary {
  const [authors, tags] = [new Map<string, string>(), new Map<string, string>()];
  const [authorsOf, tagsOf] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const settings = new Map<string, string>();
  let posts = 0;
  const push = (lists: Map<string, string[]>, of: string, one: string) => {
    const known = lists.get(of);
    if (known) known.push(one);
    else lists.set(of, [one]);
  };
  for (const found of jsonObjects(
    file,
    new Set(['posts', 'users', 'tags', 'posts_tags', 'posts_authors', 'settings']),
  )) {
    if ('fault' in found) continue;
    const values = valuesOf(found.value);
    const text = (name: string) => ownCopy(textIn(values, name));
    if (found.list === 'posts') posts += 1;
    else if (found.list === 'users') authors.set(text('id'), text('name'));
    else if (found.list === 'tags' && text('visibility') !== 'internal') tags.set(text('id'), text('name'));
    else if (found.list === 'posts_tags') push(tagsOf, text('post_id'), text('tag_id'));
    else if (found.list === 'posts_authors') push(authorsOf, text('post_id'), text('author_id'));
    else if (found.list === 'settings') settings.set(text('key'), text('value').slice(0, 200));
  }
  const language = settings.get('locale') || settings.get('lang') || settings.get('default_locale') || '';
  return { authors, tags, authorsOf, tagsOf, posts, title: settings.get('title') ?? '', language };
}

function* ghostPosts(
  file: ImportFile,
  library: GhostLibrary,
  { states = [], site = '' }: ImportChoices,
): Iterable<Imported> {
  const counts = new LeftOutCounts();
  for (const found of jsonObjects(file, new Set(['posts']))) {
    if ('fault' in found) {
      yield { kind: 'problem', problem: brokenExport(file.path, found.fault, found.line) };
      continue;
    }
    const post = valuesOf(found.value);
    const text = (name: string) => textIn(post, name);
    const visibility = text('visibility');
    const state =
      text('status') === 'published'
        ? visibility === '' || visibility === 'public'
          ? ''
          : visibility
        : text('status');
    if (state !== '' && !states.includes(state)) {
      counts.add(`posts that are “${state}”`, 1, `--states ${[...states, state].join(',')}`);
      continue;
    }
    const place = `post ${text('slug') || text('id')}`;
    const html = text('html');
    if (html === '') {
      yield {
        kind: 'problem',
        problem: leftOut(file.path, `${place} (“${text('title')}”)`, 'it has no text', found.line),
      };
      continue;
    }
    const front = site.replace(/\/+$/, '');
    const image = text('feature_image').replaceAll('__GHOST_URL__', front);
    const caption = text('feature_image_caption');
    const alt = text('feature_image_alt');
    yield {
      kind: 'article',
      ...{ place, headline: text('title'), metadata: ghostMetadata(post, library, front) },
      capture: {
        kind: 'page',
        body: html.replaceAll('__GHOST_URL__', front),
        ...(library.language !== '' && { language: library.language }),
        ...(image !== '' && { lead: { address: image, ...(alt && { alt }), ...(caption && { caption }) } }),
      },
    };
  }
  yield* counts.entries();
}

function ghostMetadata(post: Values, library: GhostLibrary, front: string): ArticleMetadata {
  const text = (name: string) => textIn(post, name);
  const id = text('id');
  const writers = library.authorsOf.get(id) ?? [text('author_id')];
  const byline = writers.flatMap(author => library.authors.get(author) || []);
  const topics = [...new Set((library.tagsOf.get(id) ?? []).flatMap(tag => library.tags.get(tag) || []))];
  const date = exportDate(text('published_at'));
  const standfirst = text('custom_excerpt').replace(/\s+/g, ' ');
  const slug = text('slug');
  const address = webAddress.safeParse(text('canonical_url') || (front === '' ? '' : `${front}/${slug}/`)).data;
  return {
    ...(standfirst !== '' && { standfirst }),
    ...(byline.length > 0 && { byline }),
    ...(library.title !== '' && { outlet: library.title }),
    ...(date !== undefined && { date }),
    ...(address !== undefined && { url: address }),
    ...(slug !== '' && pathFault(slug) === undefined && { formerly: [slug] }),
    ...(topics.length > 0 && { topics }),
    whole: true,
  };
}
