import { escapeHtml } from '../../capture/html-elements.ts';
import { startTag } from '../rewrite-html.ts';

/** A picture of the site's media library. */
export interface MediaPicture {
  readonly address: string;
  readonly alt?: string;
  readonly caption?: string;
}

export interface ShortcodeMeaning {
  readonly pictureOf: (id: string) => MediaPicture | undefined;
  /** Ids of the pictures that belong to the post, for a gallery that names none. */
  readonly own: readonly string[];
}

export interface ResolvedShortcodes {
  readonly html: string;
  /** Names of those that only a plug-in understands: their brackets are gone, and what stood between them is kept. */
  readonly unknown: readonly string[];
}

const bracket = /\[(\[?)(\/?)([a-zA-Z][\w-]{0,60})((?:[\s=][^[\]]{0,4000})?)(\]?)\]/g;

/**
 * Writes as HTML what the shortcodes of a post stand for. A word in brackets is a shortcode only if WordPress knows it, it has attributes or an end:
 * “[sic]” is text.
 */
export function resolveShortcodes(html: string, meaning: ShortcodeMeaning): ResolvedShortcodes {
  if (!html.includes('[')) return { html, unknown: [] };
  const ends = lastEnds(html);
  const written: string[] = [];
  const unknown = new Set<string>();
  let at = 0;
  for (const found of html.matchAll(bracket)) {
    const { index, 0: source } = found;
    const [, escaped = '', slash = '', name = '', words = '', escapedEnd = ''] = found;
    if (index < at) continue;
    written.push(html.slice(at, index));
    at = index + source.length;
    const tag = name.toLowerCase();
    const isEscaped = escaped !== '' && escapedEnd !== '';
    const isKnown = Object.hasOwn(shortcodes, tag);
    if (isEscaped) written.push(source.slice(1, -1));
    else if (slash !== '') {
      if (!isKnown && !unknown.has(tag)) written.push(source);
    } else if (isKnown) {
      const end = (ends.get(tag) ?? -1) >= at && !words.trimEnd().endsWith('/') ? endOf(html, tag, at) : undefined;
      const content = end === undefined ? '' : html.slice(at, end.start);
      written.push(shortcodes[tag]?.(attributesIn(words), content, meaning) ?? content);
      at = end?.end ?? at;
    } else if (words.includes('=') || (ends.get(tag) ?? -1) >= at || words.trim() === '/' || ofPlugins.test(tag))
      unknown.add(tag);
    else written.push(source);
  }
  written.push(html.slice(at));
  return { html: written.join(''), unknown: [...unknown] };
}

const ofPlugins =
  /^(?:vc_|et_pb_|su_|fusion_|av_|elementor|rev_slider|ngg|wpforms|contact-form|gravityform|ad_?rotate)/;

/** Where the last end of each name stands. */
function lastEnds(html: string): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { index, 1: name = '' } of html.matchAll(/\[\/([a-zA-Z][\w-]{0,60})\]/g))
    ends.set(name.toLowerCase(), index);
  return ends;
}

function endOf(html: string, name: string, from: number) {
  const end = new RegExp(`\\[/${name}\\]`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

type Shortcode = (attributes: ReadonlyMap<string, string>, content: string, meaning: ShortcodeMeaning) => string;

const caption: Shortcode = (attributes, content) => {
  const [, picture = '', text = ''] =
    /^\s*((?:<a\b[^>]{0,2000}>)?\s*<img\b[^>]{0,4000}>\s*(?:<\/a>)?)([\s\S]*)$/.exec(content) ?? [];
  const said = attributes.get('caption') ?? text.trim();
  return picture === '' ? content : figure(picture, said);
};

const gallery: Shortcode = (attributes, _content, { pictureOf, own }) => {
  const ids = (attributes.get('ids') ?? attributes.get('include') ?? '').split(/[\s,]+/).filter(id => id !== '');
  return (ids.length > 0 ? ids : own).flatMap(id => pictureFigure(pictureOf(id))).join('\n');
};

const film: Shortcode = (attributes, content) => {
  const named = ['src', 'url', 'mp4', 'm4v', 'webm', 'mp3', 'm4a', 'ogg', 'wav', '0'].flatMap(
    key => attributes.get(key) ?? [],
  );
  const address = [content.trim(), ...named].find(text => /^https?:\/\/[^\s<>"]+$/.test(text));
  return address === undefined ? '' : `\n\n<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>\n\n`;
};

const shortcodes: Readonly<Record<string, Shortcode>> = {
  caption,
  wp_caption: caption,
  gallery,
  embed: film,
  audio: film,
  video: film,
  youtube: film,
  vimeo: film,
  playlist: () => '',
};

export function pictureFigure(picture: MediaPicture | undefined): readonly string[] {
  if (picture === undefined) return [];
  return [figure(startTag('img', { src: picture.address, alt: picture.alt }), escapeHtml(picture.caption ?? ''))];
}

function figure(picture: string, said: string): string {
  return `\n\n<figure>${picture.trim()}${said === '' ? '' : `<figcaption>${said}</figcaption>`}</figure>\n\n`;
}

/** `ids="1,2" link='file' size=large https://…`: those without a name by their number. */
function attributesIn(words: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let number = 0;
  for (const [, name, double, single, bare, alone] of words.matchAll(
    /([\w-]{1,60})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"']+))|([^\s"'=]{1,2000})/g,
  )) {
    if (name !== undefined) found.set(name.toLowerCase(), double ?? single ?? bare ?? '');
    else if (alone !== undefined) {
      found.set(`${number}`, alone);
      number += 1;
    }
  }
  return found;
}
