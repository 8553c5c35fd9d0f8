import type { EmbedKind, EmbedTag } from './dom/page-tags.ts';

type Attributes = Readonly<Record<string, string>>;

/** Elements that show something from elsewhere, with what they show as far as their name tells. */
const elements: Readonly<Record<string, EmbedKind | undefined>> = {
  iframe: undefined,
  object: undefined,
  embed: undefined,
  video: 'video',
  audio: 'audio',
  'amp-iframe': undefined,
  'amp-embedly-card': undefined,
  'amp-video': 'video',
  'amp-video-iframe': 'video',
  'amp-audio': 'audio',
};

/** Elements that name a service and the number of what it shows. */
const players: Readonly<
  Record<string, { readonly kind: EmbedKind; readonly keys: readonly string[]; readonly at: string }>
> = {
  'amp-youtube': { kind: 'video', keys: ['data-videoid'], at: 'https://www.youtube.com/watch?v=' },
  'lite-youtube': { kind: 'video', keys: ['videoid'], at: 'https://www.youtube.com/watch?v=' },
  'amp-vimeo': { kind: 'video', keys: ['data-videoid'], at: 'https://vimeo.com/' },
  'lite-vimeo': { kind: 'video', keys: ['videoid'], at: 'https://vimeo.com/' },
  'amp-dailymotion': { kind: 'video', keys: ['data-videoid'], at: 'https://www.dailymotion.com/video/' },
  'amp-jwplayer': { kind: 'video', keys: ['data-media-id'], at: 'https://cdn.jwplayer.com/previews/' },
  'amp-soundcloud': { kind: 'audio', keys: ['data-trackid'], at: 'https://api.soundcloud.com/tracks/' },
  'amp-twitter': { kind: 'post', keys: ['data-tweetid'], at: 'https://twitter.com/i/status/' },
  'amp-instagram': { kind: 'post', keys: ['data-shortcode'], at: 'https://www.instagram.com/p/' },
  'amp-facebook': { kind: 'post', keys: ['data-href'], at: '' },
  'amp-tiktok': { kind: 'post', keys: ['data-src'], at: '' },
  'amp-reddit': { kind: 'post', keys: ['data-src'], at: '' },
};

/** Classes of boxes that a service's script fills with a post. */
const postBox =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|reddit-(?:card|embed-bq)|bluesky-embed|mastodon-embed|text-post-media|fb-(?:post|video))(?:\s|$)/;

/** Attributes of such boxes with the address of the post. */
const postAddresses = ['cite', 'data-instgrm-permalink', 'data-text-post-permalink', 'data-embed-url', 'data-href'];

/** Whether an element is the box of a post of another site. */
export function isPostBox(classes: string): boolean {
  return postBox.test(classes);
}

/** Where pages keep the address of a frame: those that wait for a reader's consent or for its turn, first. */
const addresses = [
  'data-src',
  'data-lazy-src',
  'data-litespeed-src',
  'data-cmp-src',
  'data-cookieblock-src',
  'data-orig-src',
  'src',
  'data',
];

const longest = 2000;
/** Thinner ones count visits. */
const thinnest = 5;

/** What an element shows from elsewhere; undefined where it shows nothing, or nobody sees it. */
export function embedTag(name: string, attributes: Attributes): EmbedTag | undefined {
  const classes = attributes['class']?.slice(0, longest) ?? '';
  if (postBox.test(classes)) return postTag(attributes, classes);
  const player = players[name];
  if (player === undefined && !(name in elements)) return undefined;
  const size = { ...sizeOf(attributes, 'width'), ...sizeOf(attributes, 'height') };
  if (isUnseen(attributes, size)) return undefined;
  const kind = player?.kind ?? elements[name] ?? kindOfType(attributes['type']);
  const sources = player ? playerSources(attributes, player) : ownSources(attributes);
  const title = titleIn(attributes);
  return {
    ...(kind && { kind }),
    sources,
    ...(title !== undefined && { title }),
    ...size,
    names: namesIn(attributes, classes),
  };
}

/** The address of a film that stands within its element. */
export function sourceWithin(name: string, attributes: Attributes): string | undefined {
  if (name === 'param')
    return /^(?:movie|src|url|data)$/i.test(attributes['name'] ?? '') ? usable(attributes['value']) : undefined;
  return name === 'source' || name === 'embed' || name === 'iframe' ? usable(attributes['src']) : undefined;
}

function postTag(attributes: Attributes, classes: string): EmbedTag {
  const sources = postAddresses.flatMap(name => usable(attributes[name]) ?? []);
  return { kind: 'post', sources, names: namesIn(attributes, classes) };
}

function playerSources(attributes: Attributes, { keys, at }: (typeof players)[string]): string[] {
  return keys.flatMap(key => {
    const value = usable(attributes[key]);
    if (value === undefined) return [];
    if (/^https?:/i.test(value)) return [value];
    return at !== '' && /^[\w-]{1,80}$/.test(value) ? [`${at}${value}`] : [];
  });
}

function ownSources(attributes: Attributes): string[] {
  const own = addresses.flatMap(name => usable(attributes[name]) ?? []);
  const inside = own.length === 0 ? canonicalIn(attributes['srcdoc']) : undefined;
  return inside === undefined ? own : [inside];
}

const hrefIn = /\bhref\s{0,4}=\s{0,4}(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/i;
const isCanonical = /\brel\s{0,4}=\s{0,4}["']?canonical\b/i;
/** As much of a frame's page as has its head, and of an element of it. */
const [longestHead, longestLink, mostLinks] = [200_000, 2500, 500];

/** SingleFile writes the page of a frame into the frame; where that was, the page itself says. */
function canonicalIn(page: string | undefined): string | undefined {
  const links = page?.slice(0, longestHead).split('<link', mostLinks).slice(1) ?? [];
  const tags = links.map(rest => rest.slice(0, longestLink).split('>', 1)[0] ?? '');
  const found = hrefIn.exec(tags.find(tag => isCanonical.test(tag)) ?? '');
  return usable((found?.[1] ?? found?.[2] ?? found?.[3])?.replaceAll('&amp;', '&'));
}

function usable(address: string | undefined): string | undefined {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '' || trimmed.length > longest || /^(?:about|javascript|data|blob|chrome[\w-]{0,20}):/i.test(trimmed))
    return undefined;
  return trimmed;
}

function isUnseen(
  attributes: Attributes,
  { width, height }: { readonly width?: number; readonly height?: number },
): boolean {
  const style = attributes['style']?.slice(0, longest) ?? '';
  return (
    'hidden' in attributes ||
    /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/i.test(style) ||
    [width, height].some(side => side !== undefined && side <= thinnest)
  );
}

function sizeOf(
  attributes: Attributes,
  side: 'width' | 'height',
): { readonly width?: number; readonly height?: number } {
  const text = attributes[side] ?? '';
  return /^\s*\d{1,5}(?:\.\d{1,4})?(?:px)?\s*$/.test(text) ? { [side]: Number.parseFloat(text) } : {};
}

function kindOfType(type = ''): EmbedKind | undefined {
  const [, kind] = /^(video|audio)\//i.exec(type) ?? [];
  return kind === undefined ? undefined : kind.toLowerCase() === 'video' ? 'video' : 'audio';
}

/** What players call themselves tells nothing of what they play. */
const noTitle =
  /^(?:(?:you ?tube|vimeo|spotify|soundcloud|dailymotion|twitter|x|instagram|facebook|tiktok|google|openstreetmap|npr|html5|embedded|embed|responsive|external)[\s-]*)*(?:(?:embedded|embed|video|audio|media|music|podcast|content|post|tweet|map|maps|player|iframe|frame|live|widget|code|element|for|von|de)[\s-]*)*(?:\d{1,3})?$/i;

function titleIn(attributes: Attributes): string | undefined {
  const given = attributes['title'] ?? attributes['aria-label'] ?? '';
  const title = given
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:spotify embed|youtube video|video|embedded video)\s*:\s*/i, '')
    .trim();
  return title === '' || noTitle.test(title) || /^https?:|^GTM-/i.test(title) ? undefined : title;
}

function namesIn(attributes: Attributes, classes: string): string {
  return `${classes} ${attributes['id']?.slice(0, longest) ?? ''}`.trim();
}
