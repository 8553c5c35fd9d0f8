import { isPossibleDate } from '../dates/edtf.ts';
import { writtenDay } from '../dates/written-date.ts';
import { isArticleId } from './former-addresses.ts';
import type { ArticleMetadata } from './metadata.ts';
import type { YamlSource } from './read-yaml.ts';

/**
 * Front matter of other programs (web clippers, Hugo, Jekyll and others) in the terms of NAME.yml. What has no use here
 * stays in the capture, as any line does.
 */
export interface ForeignFrontMatter {
  readonly source: YamlSource;
  /** Keys that nothing is known of, as they stand. */
  readonly unused: readonly string[];
}

type Key = keyof ArticleMetadata;
type Fields = Readonly<Record<string, unknown>>;

/** Names that other programs have for a key of ours, the surest first. */
const names = {
  headline: ['title'],
  standfirst: ['description', 'excerpt', 'summary', 'subtitle', 'dek', 'deck'],
  byline: ['author', 'authors', 'creator', 'creators'],
  outlet: ['site', 'site_name', 'sitename', 'website', 'publisher', 'publication', 'domain'],
  date: [
    'published',
    'publisheddate',
    'date_published',
    'datepublished',
    'publishdate',
    'published_at',
    'pubdate',
    'publication_date',
  ],
  captured: ['created', 'clipped', 'date_saved', 'saved', 'saved_at', 'date_clipped', 'date_added', 'accessed'],
  url: ['source', 'url', 'link', 'source_url', 'original_url', 'canonical', 'canonical_url', 'canonicalurl'],
  language: ['lang', 'locale'],
  topics: ['tags', 'categories', 'keywords', 'category', 'tag'],
} as const satisfies Partial<Record<Key, readonly string[]>>;

/** What the programs need for themselves. */
const idle: ReadonlySet<string> = new Set(
  (
    'draft layout weight type slug permalink alias aliases cssclass cssclasses publish lastmod modified updated ' +
    'updated_at expirydate thumbnail featured_image cover comments toc math series menu outputs cascade ' +
    'markup sitemap id uid guid status word_count wordcount reading_time favicon header teaser pin render_with_liquid'
  ).split(' '),
);

/** Names that only other programs have: one of them, and the front matter is theirs. */
export const foreignNames: readonly string[] = Object.values(names)
  .flat()
  .filter(name => name !== 'url');

/** The front matter in our terms, where it uses the names of other programs. */
export function foreignFrontMatter(source: YamlSource, ours: readonly string[]): ForeignFrontMatter | undefined {
  const given = fieldsOf(source.value);
  const own = (name: string): name is Key => ours.includes(name);
  if (given === undefined || !Object.keys(given).some(name => !own(name) && isForeign(name))) return undefined;
  const said = new Map<string, unknown>();
  const from = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    const read = own(name) ? ownValue(name, value) : undefined;
    if (read === undefined) continue;
    said.set(name, read);
    from.set(name, name);
  }
  for (const [key, wanted] of Object.entries(names)) {
    if (said.has(key)) continue;
    const found = wanted.flatMap(name => Object.keys(given).filter(each => each.toLowerCase() === name));
    const used = found.filter(name => valueFor(key, [given[name]]) !== undefined);
    const value = valueFor(key, key === 'topics' ? used.map(name => given[name]) : [given[used[0] ?? '']]);
    if (value === undefined || used[0] === undefined) continue;
    said.set(key, value);
    from.set(key, used[0]);
  }
  if (!said.has('outlet')) setOutletOfSource(said, from, given);
  const lineOf: YamlSource['lineOf'] = ([key, ...rest]) =>
    source.lineOf(key === undefined ? [] : [from.get(String(key)) ?? key, ...rest]);
  const unused = Object.keys(given).filter(name => !own(name) && !isForeign(name) && !idle.has(name.toLowerCase()));
  return { source: { value: Object.fromEntries(said), lineOf, lineAt: source.lineAt }, unused };
}

function isForeign(name: string): boolean {
  return foreignNames.includes(name.toLowerCase());
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

/** `source: The Mercury` names the paper. */
function setOutletOfSource(said: Map<string, unknown>, from: Map<string, string>, given: Fields): void {
  const name = Object.keys(given).find(each => each.toLowerCase() === 'source');
  const [value] = name === undefined ? [] : textsOf(given[name]);
  if (name === undefined || value === undefined || isAddress(value)) return;
  said.set('outlet', value);
  from.set('outlet', name);
}

/** What a key of ours says; whatever has no counterpart elsewhere (`removed:`, `lines:`) is ours to the last word. */
function ownValue(key: Key, value: unknown): unknown {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return undefined;
  // Other programs number their pages by this name.
  if (key === 'id') return typeof value === 'string' && isArticleId(value) ? value : undefined;
  if (key === 'image' || key === 'images' || key === 'pictures') return ownPictures(key, value);
  return key in names ? valueFor(key, [value]) : value;
}

/** Other programs give addresses within their own site, and sizes and texts under names of their own. */
function ownPictures(key: Key, value: unknown): unknown {
  const isFile = (one: unknown) => typeof one === 'string' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(one);
  if (key === 'image') return isFile(value) ? value : undefined;
  return key === 'images' && Array.isArray(value) && value.every(isFile) ? value : undefined;
}

/** A value in the form that the key has here; nothing where it is none for it. What is wrong is left for the schema to tell. */
function valueFor(key: string, values: readonly unknown[]): unknown {
  const texts = values.flatMap(textsOf);
  const [first] = texts;
  if (first === undefined) return undefined;
  switch (key) {
    case 'byline':
      return texts.length === 1 ? first : texts;
    case 'topics':
      return topicsOf(texts);
    case 'date':
    case 'captured':
      // Jekyll has a switch of this name.
      return /^(?:true|false)$/i.test(first) ? undefined : isPossibleDate(first) ? first : (writtenDay(first) ?? first);
    case 'url':
      return isAddress(first) ? first : undefined;
    case 'language':
      return first.replaceAll('_', '-');
    default:
      return first;
  }
}

/** Tags that a program gives to everything it saves. */
const everywhere: ReadonlySet<string> = new Set(['clippings', 'clipping', 'web-clip', 'webclip', 'clipped', 'inbox']);

function topicsOf(texts: readonly string[]): readonly string[] | undefined {
  const topics = texts
    .flatMap(text => text.split(','))
    .map(text => text.replace(/^\s*#/, '').trim())
    .filter(text => /[\p{L}\p{N}]/u.test(text) && !everywhere.has(text.toLowerCase()));
  return topics.length === 0 ? undefined : [...new Set(topics)];
}

/** Texts of a value, a list or an object with a name; Obsidian's links are names. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const text = value.replace(/^\s*\[\[([^\]|]+)(?:\|[^\]]*)?\]\]\s*$/, '$1').trim();
    return text === '' ? [] : [text];
  }
  if (Array.isArray(value)) return value.flatMap(textsOf);
  const fields = fieldsOf(value);
  return fields === undefined ? [] : textsOf(fields['name'] ?? fields['title']);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
