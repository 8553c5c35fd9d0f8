import type { CaptureEmbed, CaptureLine, MarkdownMark } from './capture.ts';
import { serviceAt } from './embed-services.ts';
import { embedTag } from './embed-tag.ts';
import { linkAddress } from './inline-marks.ts';
import { readTag } from './markdown-html.ts';

/** A longer line holds no such thing alone. */
const longestLine = 5000;
/** `{{< youtube id >}}` of Hugo, `{% youtube id %}` and `{% include youtube.html id="…" %}` of Jekyll, alone on their line. */
const shortcode =
  /^\s{0,20}(?:\{\{[<%]\s{0,9}([a-z][\w-]{0,30})((?:\s[^{}]{0,2000})?)[>%]\}\}|\{%\s{0,9}(?:include\s{1,9})?([a-z][\w-]{0,30})(?:\.(?:html|liquid))?((?:\s[^{}]{0,2000})?)%\})\s{0,20}$/i;
const argument = /(?:([a-z][\w-]{0,30})\s{0,3}=\s{0,3})?(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'=]{1,2000}))/gi;

interface Shortcode {
  readonly name: string;
  /** By name; those without one by their place, from 0. */
  readonly said: Readonly<Record<string, string>>;
}

function readShortcode(text: string): Shortcode | undefined {
  if (text.length > longestLine || !text.includes('{')) return undefined;
  const [, hugo, hugoRest, jekyll, jekyllRest] = shortcode.exec(text) ?? [];
  const name = hugo ?? jekyll;
  if (name === undefined) return undefined;
  let place = 0;
  const said = Object.fromEntries(
    [...(hugoRest ?? jekyllRest ?? '').replace(/\/\s{0,9}$/, '').matchAll(argument)].map(([, key, a, b, c]) => [
      key?.toLowerCase() ?? `${place++}`,
      a ?? b ?? c ?? '',
    ]),
  );
  return { name: name.toLowerCase(), said };
}

/** The address of what each shortcode shows, from the number or address that it is given. */
const services: Readonly<Record<string, { readonly at: string; readonly kind: CaptureEmbed['kind'] }>> = {
  youtube: { at: 'https://www.youtube.com/watch?v=', kind: 'video' },
  vimeo: { at: 'https://vimeo.com/', kind: 'video' },
  dailymotion: { at: 'https://www.dailymotion.com/video/', kind: 'video' },
  tweet: { at: 'https://twitter.com/i/status/', kind: 'post' },
  twitter: { at: 'https://twitter.com/i/status/', kind: 'post' },
  x: { at: 'https://x.com/i/status/', kind: 'post' },
  instagram: { at: 'https://www.instagram.com/p/', kind: 'post' },
  gist: { at: 'https://gist.github.com/', kind: 'page' },
  video: { at: '', kind: 'video' },
  audio: { at: '', kind: 'audio' },
  embed: { at: '', kind: 'page' },
};

function shortcodeAddress({ name, said }: Shortcode): string | undefined {
  const service = services[name];
  if (service === undefined) return undefined;
  const given = said['id'] ?? said['url'] ?? said['src'] ?? said['0'] ?? '';
  if (/^https?:\/\//i.test(given)) return given;
  const second = name === 'gist' ? `/${said['1'] ?? ''}` : '';
  return service.at !== '' && /^[\w-]{1,80}$/.test(given) ? `${service.at}${given}${second}` : undefined;
}

/** What a line that is a shortcode stands for: a picture with its caption, or nothing that is text. */
export function shortcodeMark(text: string): MarkdownMark | undefined {
  const read = readShortcode(text);
  if (read === undefined) return undefined;
  if (read.name === 'figure' && read.said['src'])
    return { kind: 'picture', at: 0, stood: text, stands: captionIn(read) ?? '' };
  return shortcodeAddress(read) === undefined ? undefined : { kind: 'format', at: 0, stood: text, stands: '' };
}

function captionIn({ said }: Shortcode): string | undefined {
  return said['caption'] ?? said['title'];
}

/** What a shortcode for a picture says of it. */
export function shortcodePicture(text: string): { readonly url: string; readonly alt?: string } | undefined {
  const read = readShortcode(text);
  const url = read?.name === 'figure' ? read.said['src'] : undefined;
  if (url === undefined) return undefined;
  const alt = read?.said['alt'];
  return { url, ...(alt !== undefined && { alt }) };
}

const mostEmbeds = 500;
const frames = /<(?:iframe|embed|video|audio|object)\b[^<>]{0,3000}>/gi;

/** What a Markdown capture shows from elsewhere: frames and films in HTML, and shortcodes. Nothing of them is loaded. */
export function markdownEmbeds(lines: readonly CaptureLine[], base: string | undefined): readonly CaptureEmbed[] {
  const found = lines.flatMap(line => (isText(line) ? embedsOf(line, base) : []));
  return found.slice(0, mostEmbeds).map((one, at) => ({ number: at + 1, ...one }));
}

function isText({ block, text }: CaptureLine): boolean {
  return block?.kind !== 'code' && text.length <= longestLine;
}

function embedsOf({ text, number, marks = [] }: CaptureLine, base: string | undefined): Omit<CaptureEmbed, 'number'>[] {
  const place = { before: number, within: [], beside: [] };
  const read = readShortcode(text);
  const address = read && shortcodeAddress(read);
  const kind = read && services[read.name]?.kind;
  if (read && address !== undefined && kind !== undefined) {
    const { title } = read.said;
    const shown = webAddress(address, base);
    return [{ ...place, ...factsOf(kind, shown), ...(title !== undefined && { title }), hints: [read.name] }];
  }
  if (!text.includes('<') || marks.length === 0) return [];
  return [...text.matchAll(frames)].flatMap(([html]) => {
    const said = readTag(html);
    const tag = said && embedTag(said.name, said.attributes);
    if (tag === undefined) return [];
    const shown = tag.sources.flatMap(source => webAddress(source, base) ?? [])[0];
    const { title, width, height, names } = tag;
    return [
      {
        ...place,
        ...factsOf(tag.kind, shown),
        ...(title !== undefined && { title }),
        ...(width !== undefined && { width }),
        ...(height !== undefined && { height }),
        hints: names.toLowerCase().match(/[a-z]{2,24}/g) ?? [],
      },
    ];
  });
}

function factsOf(kind: CaptureEmbed['kind'] | undefined, address: string | undefined) {
  const service = address === undefined ? undefined : serviceAt(address);
  return {
    kind: kind ?? (service === undefined || service === 'furniture' ? 'page' : service),
    ...(service && { service }),
    ...(address !== undefined && { address }),
  } satisfies Partial<CaptureEmbed>;
}

function webAddress(source: string, base: string | undefined): string | undefined {
  const address = linkAddress(source, base);
  return address?.startsWith('http') ? address : undefined;
}
