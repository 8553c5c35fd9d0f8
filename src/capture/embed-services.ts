import type { EmbedKind } from './dom/page-tags.ts';

/** What a service shows in the pages of others; `furniture` are buttons, forms, counters and advertisements. */
export type ServiceKind = EmbedKind | 'furniture';

/** Hosts, with the beginning of a path where a host has more than one service; the first row that fits counts. */
const services: readonly (readonly [kind: ServiceKind, hosts: string])[] = [
  [
    'furniture',
    'googletagmanager.com doubleclick.net googlesyndication.com googleadservices.com adservice.google.com ' +
      'google.com/recaptcha hcaptcha.com accounts.google.com facebook.com/plugins/like facebook.com/plugins/share ' +
      'facebook.com/plugins/page facebook.com/plugins/follow facebook.com/plugins/comments facebook.com/plugins/group ' +
      'facebook.com/tr platform.twitter.com/widgets/follow platform.twitter.com/widgets/tweet_button ' +
      'platform.twitter.com/widgets/hub disqus.com jetpack.wordpress.com widgets.wp.com addthis.com sharethis.com ' +
      'taboola.com outbrain.com cookiebot.com list-manage.com mailchimp.com typeform.com docs.google.com/forms ' +
      'informz.net hubspot.com hsforms.com paypal.com patreon.com gleam.io criteo.com adnxs.com amazon-adsystem.com ' +
      'amazon.com/widgets rcm-na.amazon-adsystem.com trinityaudio.ai remixd.com opinary.com piano.io tinypass.com ' +
      'consensu.org privacy-mgmt.com quantserve.com scorecardresearch.com chartbeat.com',
  ],
  [
    'video',
    'youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com dai.ly twitch.tv brightcove.net brightcove.com ' +
      'jwplayer.com jwplatform.com kaltura.com wistia.com wistia.net rumble.com rutube.ru vk.com/video_ext.php ' +
      'vkvideo.ru ok.ru/videoembed facebook.com/plugins/video facebook.com/video embed.ted.com streamable.com ' +
      'bitchute.com odysee.com vidyard.com mediadelivery.net c-span.org ardmediathek.de glomex.com arte.tv ina.fr ' +
      'nytimes.com/video bbc.co.uk/news/av-embeds bbc.com/news/av-embeds cnn.com/video reuters.com/video ' +
      'player.ooyala.com video.foxnews.com abcnews.go.com/video loom.com bilibili.com niconico.jp nicovideo.jp',
  ],
  [
    'audio',
    'soundcloud.com spotify.com podcasts.apple.com music.apple.com libsyn.com acast.com megaphone.fm buzzsprout.com ' +
      'anchor.fm podbean.com simplecast.com art19.com omny.fm omnycontent.com spreaker.com audioboom.com deezer.com ' +
      'bandcamp.com captivate.fm transistor.fm podigee.io iheart.com npr.org/player mixcloud.com ausha.co blubrry.com ' +
      'castos.com fireside.fm redcircle.com tunein.com ivoox.com podtail.com letscast.fm',
  ],
  [
    'map',
    'google.com/maps maps.google.com openstreetmap.org umap.openstreetmap.fr openstreetmap.fr mapbox.com arcgis.com carto.com ' +
      'bing.com/maps yandex.ru/map-widget api-maps.yandex.ru felt.com ushahidi.com',
  ],
  [
    'post',
    'twitter.com x.com facebook.com/plugins/post instagram.com tiktok.com reddit.com redditmedia.com bsky.app ' +
      'threads.net threads.com linkedin.com/embed t.me mastodon.social pinterest.com',
  ],
  [
    'page',
    'dwcdn.net flo.uri.sh flourish.studio infogram.com documentcloud.org scribd.com issuu.com slideshare.net ' +
      'public.tableau.com ourworldindata.org 23degrees.io everviz.com knightlab.com thinglink.com genial.ly genially.com ' +
      'storymaps.com docs.google.com drive.google.com gist.github.com codepen.io giphy.com imgur.com ' +
      'embed.gettyimages.com archive.org europeana.eu wikimedia.org',
  ],
];

interface Service {
  readonly kind: ServiceKind;
  readonly path: string;
}

const byHost: ReadonlyMap<string, readonly Service[]> = tableOf(services);

function tableOf(rows: typeof services): ReadonlyMap<string, readonly Service[]> {
  const table = new Map<string, Service[]>();
  for (const [kind, hosts] of rows)
    for (const one of hosts.split(' ')) {
      const slash = one.indexOf('/');
      const [host, path] = slash < 0 ? [one, ''] : [one.slice(0, slash), one.slice(slash)];
      const known = table.get(host);
      if (known) known.push({ kind, path });
      else table.set(host, [{ kind, path }]);
    }
  // Of the services of one host, the one that is named more closely.
  for (const rows of table.values()) rows.sort((a, b) => b.path.length - a.path.length);
  return table;
}

/** What the service at an address shows, if it is known. `maps.google.co.uk` is as good as `maps.google.com`. */
export function serviceAt(address: string): ServiceKind | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const labels = hostname.replace(/(?<=(?:^|\.)google\.)(?:com?\.)?[a-z]{2}$/, 'com').split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const rows = byHost.get(labels.slice(from).join('.'));
    const found = rows?.find(({ path }) => pathname.startsWith(path));
    if (found) return found.kind;
  }
  return undefined;
}

/** Addresses of players, with that of the page on which a reader finds the same. */
const pages: readonly (readonly [player: RegExp, page: string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/videoseries\?(?:.*&)?list=([\w-]{1,80}).*$/,
    'https://www.youtube.com/playlist?list=$1',
  ],
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{1,80})(?:[?&#/].*)?$/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d{1,20})(?:[?#/].*)?$/, 'https://vimeo.com/$1'],
  [
    /^https?:\/\/(?:www\.|geo\.)?dailymotion\.com\/embed\/video\/(\w{1,40})(?:[?#/].*)?$/,
    'https://www.dailymotion.com/video/$1',
  ],
  [
    /^https?:\/\/open\.spotify\.com\/embed\/((?:track|episode|show|album|playlist|artist)\/\w{1,40})(?:[?#/].*)?$/,
    'https://open.spotify.com/$1',
  ],
  [/^https?:\/\/embed\.(podcasts|music)\.apple\.com\/(.{1,400})$/, 'https://$1.apple.com/$2'],
  [/^https?:\/\/embed\.ted\.com\/talks\/([\w/-]{1,200})(?:[?#].*)?$/, 'https://www.ted.com/talks/$1'],
  [
    /^https?:\/\/platform\.twitter\.com\/embed\/Tweet\.html\?(?:.*&)?id=(\d{1,25}).*$/,
    'https://twitter.com/i/status/$1',
  ],
  [/^https?:\/\/(?:www\.)?instagram\.com\/(p|reel)\/([\w-]{1,40})\/embed.*$/, 'https://www.instagram.com/$1/$2/'],
  [/^https?:\/\/(?:www\.)?tiktok\.com\/embed\/(?:v2\/)?(\d{1,25}).*$/, 'https://www.tiktok.com/embed/$1'],
];

/** Players that name in their own address the page of what they play. */
const namedPage =
  /^https?:\/\/(?:w\.soundcloud\.com\/player\/?|(?:www\.)?facebook\.com\/plugins\/(?:post|video)\.php)\?/;

/** The page on which a reader finds what a player shows; the address itself where none is known. */
export function readersAddress(address: string): string {
  if (namedPage.test(address)) {
    const query = new URL(address).searchParams;
    const named = query.get('url') ?? query.get('href') ?? '';
    if (/^https?:\/\//.test(named) && URL.canParse(named)) return new URL(named).href;
  }
  for (const [player, page] of pages) if (player.test(address)) return address.replace(player, page);
  return address;
}
