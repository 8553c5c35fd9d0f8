import type { CaptureEmbed } from '../../capture/capture.ts';
import { advertWords, near, type Surroundings, setOf, whyBesideArticle } from './pictures.ts';

/** What rules on films, posts, maps and the like look at. */
export interface EmbedContext extends Surroundings {
  readonly captionOf: (embed: CaptureEmbed) => number | undefined;
}

/** A rule that sets such a thing aside; the first that speaks decides. */
export interface EmbedRule {
  readonly name: string;
  /** What it sets aside, for docs/reading.md. */
  readonly sentence: string;
  /** One short clause for people; nothing where the rule does not speak. */
  readonly find: (embed: CaptureEmbed, context: EmbedContext) => string | undefined;
}

const nowhere: EmbedRule = {
  name: 'embed-without-address',
  sentence: 'The page tells neither where it is nor what it is called.',
  find: ({ address, title }) =>
    address === undefined && title === undefined ? 'has no address and no title' : undefined,
};

const furnitureWords = setOf(
  'captcha recaptcha consent cookie cookies gdpr paywall login signin signup subscribe subscription newsletter ' +
    'comment comments disqus share sharing social follow likes gform poll quiz survey donate chat chatbot gtm analytics tracking pixel',
);

const furniture: EmbedRule = {
  name: 'embed-furniture',
  sentence: 'A button, a form, a counter, comments or a player that reads the page aloud, by its address or its box.',
  find({ service, address = '', ...embed }) {
    if (service === 'furniture' || /\/ns\.html\?(?:.*&)?id=GTM-/.test(address))
      return 'its address is known as that of a page’s furniture';
    if (service !== undefined) return undefined;
    const word = near({ hints: embed.hints.slice(0, 4) }, furnitureWords);
    return word === undefined ? undefined : `called “${word}”`;
  },
};

/** Sizes that advertisements are sold in. */
const advertSizes = setOf('300x250 336x280 728x90 970x90 970x250 160x600 300x600 320x50 320x100 468x60 250x250');

const advert: EmbedRule = {
  name: 'embed-advert',
  sentence: 'An advertisement, by its box, its size or its address.',
  find({ service, width, height, address = '', ...embed }) {
    if (service !== undefined) return undefined;
    if (width !== undefined && advertSizes.has(`${width}x${height}`)) return `${width} by ${height} pixels`;
    const word =
      near(embed, advertWords) ??
      address
        .toLowerCase()
        .match(/[a-z]{2,24}/g)
        ?.find(one => advertWords.has(one));
    return word === undefined ? undefined : `stands with “${word}”`;
  },
};

const outside: EmbedRule = {
  name: 'embed-outside-article',
  sentence: 'It stands before the article’s first line or behind its last, without a caption of the article.',
  find(embed, { first, last, captionOf }) {
    // The film of an article may stand right behind its last line.
    if ((embed.before > first && embed.before <= last + 1) || captionOf(embed) !== undefined) return undefined;
    return embed.before > last ? 'stands behind the article' : 'stands before the article';
  },
};

const beside: EmbedRule = {
  name: 'embed-beside-article',
  sentence: 'It stands in a part of the page that is set aside.',
  find: (embed, context) => (context.captionOf(embed) === undefined ? whyBesideArticle(embed, context) : undefined),
};

const unknown: EmbedRule = {
  name: 'embed-unknown',
  sentence: 'A frame of a service that is not known, without a title and a caption.',
  find(embed, { captionOf }) {
    const isKnown = embed.kind !== 'page' || embed.service !== undefined || embed.title !== undefined;
    return isKnown || captionOf(embed) !== undefined ? undefined : 'nothing tells what it shows';
  },
};

/** In the order in which they are asked. */
export const embedRules: readonly EmbedRule[] = [nowhere, furniture, advert, outside, beside, unknown];
