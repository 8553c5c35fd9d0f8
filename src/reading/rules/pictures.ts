import type { CapturePicture } from '../../capture/capture.ts';
import type { LabelledLine } from '../labelled-line.ts';
import { isBody, labelRow } from '../labels.ts';

/** The lines with their labels, and where the article stands among them. */
export interface Surroundings {
  readonly lines: readonly LabelledLine[];
  /** Lines of the article's head and text: the first and the last. */
  readonly first: number;
  readonly last: number;
}

/** What rules on pictures look at. */
export interface PictureContext extends Surroundings {
  /** Captions and credits that stand with the picture. */
  readonly captionOf: (picture: CapturePicture) => number | undefined;
}

/** Something that stands between the lines of a capture. */
export type Placed = Pick<CapturePicture, 'before' | 'hints' | 'within' | 'beside' | 'leadsTo'>;

/** A rule that sets pictures aside; the first that speaks decides. */
export interface PictureRule {
  readonly name: string;
  /** What it sets aside, for docs/reading.md. */
  readonly sentence: string;
  /** One short clause for people; nothing where the rule does not speak. */
  readonly find: (picture: CapturePicture, context: PictureContext) => string | undefined;
}

/** So many words of classes and ids speak of the picture itself and its box, not of the part of the page. */
const nearWords = 10;

export function near({ hints }: Pick<Placed, 'hints'>, words: ReadonlySet<string>): string | undefined {
  return hints.slice(0, nearWords).find(word => words.has(word));
}

function wordsIn(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap(
    text =>
      text
        ?.slice(0, 500)
        .toLowerCase()
        .match(/[a-z]{2,24}/g) ?? [],
  );
}

/** The picture's own file name, without the folders before it: those may be named for anything. */
function fileWords({ source }: CapturePicture): readonly string[] {
  return wordsIn(
    source
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1),
  );
}

export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

function sizeOf({
  width,
  height,
  held,
}: CapturePicture): { readonly width: number; readonly height: number } | undefined {
  const form = held?.form;
  const [w, h] = [width ?? form?.width, height ?? form?.height];
  return w === undefined || h === undefined ? undefined : { width: w, height: h };
}

const spacer: PictureRule = {
  name: 'picture-spacer',
  sentence: 'A picture of one to three pixels, or of a line’s form: a spacer, a rule or a counter of visits.',
  find(picture) {
    const sizes = [sizeOf(picture), picture.held?.form].filter(size => size !== undefined);
    const thin = sizes.some(
      ({ width, height }) => width <= 3 || height <= 3 || width > 15 * height || height > 15 * width,
    );
    return thin ? 'too thin to show anything' : undefined;
  },
};

const iconWords = setOf('icon icons emoji smiley sprite spinner loader arrow favicon flag rating stars');
const largestIcon = 64;

const icon: PictureRule = {
  name: 'picture-icon',
  sentence: 'An icon: 64 pixels at most on both sides, or called an icon.',
  find(picture) {
    const size = sizeOf(picture);
    if (size && Math.max(size.width, size.height) <= largestIcon) return `${size.width} by ${size.height} pixels`;
    const word =
      near({ ...picture, hints: picture.hints.slice(0, 4) }, iconWords) ??
      (isNoIcon(picture) ? undefined : fileWords(picture).find(one => iconWords.has(one)));
    return word !== undefined && !isLarge(size) ? `called “${word}”` : undefined;
  },
};

/** “Arrow keys” may be what a photograph shows. */
const leastOfPhotographs = 200;

function isNoIcon({ width, height }: CapturePicture): boolean {
  const known = [width, height].filter(side => side !== undefined);
  return known.length > 0 && known.every(side => side >= leastOfPhotographs);
}

const largeSide = 300;

function isLarge(size: ReturnType<typeof sizeOf>): boolean {
  return size !== undefined && Math.min(size.width, size.height) >= largeSide;
}

const logoWords = setOf('logo logos logotype wordmark masthead brand branding');

const logo: PictureRule = {
  name: 'picture-logo',
  sentence: 'A logo, by its file’s name, its text or its box.',
  find(picture, context) {
    if (context.captionOf(picture) !== undefined) return undefined;
    const own = [...fileWords(picture), ...wordsIn(picture.alt).slice(0, 6)].find(one => logoWords.has(one));
    const word = own ?? near({ ...picture, hints: picture.hints.slice(0, 6) }, logoWords);
    return word === undefined ? undefined : `called “${word}”`;
  },
};

const authorWords = setOf(
  'author authors avatar avatars gravatar byline bylines bio contributor contributors columnist headshot writer mugshot',
);

const author: PictureRule = {
  name: 'picture-of-author',
  sentence: 'The face of an author or of someone who comments.',
  find(picture, context) {
    if (context.captionOf(picture) !== undefined) return undefined;
    const word = near(picture, authorWords) ?? wordsIn(picture.source).find(one => authorWords.has(one));
    return word === undefined ? undefined : `stands with “${word}”`;
  },
};

export const advertWords = setOf(
  'ad ads adv advert adverts advertisement advertising adsense sponsor sponsored sponsors banner promo promotion',
);

const advert: PictureRule = {
  name: 'picture-advert',
  sentence: 'An advertisement, by its box or its file’s name.',
  find(picture, context) {
    if (context.captionOf(picture) !== undefined) return undefined;
    const word = near(picture, advertWords) ?? fileWords(picture).find(one => advertWords.has(one));
    return word === undefined ? undefined : `stands with “${word}”`;
  },
};

const outside: PictureRule = {
  name: 'picture-outside-article',
  sentence:
    'A picture before the article’s first line or behind its last, without a caption of the article; or behind it, with a teaser.',
  find(picture, { lines, first, last, captionOf }) {
    if (picture.before > first && picture.before <= last) return undefined;
    const behind = picture.before > last ? near(picture, teaserWords) : undefined;
    if (behind !== undefined) return `stands behind the article with “${behind}”`;
    if (captionOf(picture) !== undefined) return undefined;
    // The first picture of many pages stands right above the headline.
    const isLead =
      lineAfter(picture, lines)?.number === first && isLarge(sizeOf(picture)) && picture.leadsTo !== 'page';
    if (isLead) return undefined;
    return picture.before > last ? 'stands behind the article' : 'stands before the article';
  },
};

function lineAfter({ before }: Placed, lines: readonly LabelledLine[]): LabelledLine | undefined {
  return lines.slice(before - 1).find(isWritten);
}

function lineBefore({ before }: Placed, lines: readonly LabelledLine[]): LabelledLine | undefined {
  return lines.slice(0, before - 1).findLast(isWritten);
}

function isWritten({ label }: LabelledLine): boolean {
  return label !== 'blank' && label !== 'metadata';
}

function isAside({ label }: LabelledLine): boolean {
  return labelRow(label).use === 'set-aside';
}

const teaserParts = setOf('aside nav footer header form');
const teaserWords = setOf(
  'related recommended recommendation recommendations teaser teasers teaserbox sidebar widget trending popular outbrain taboola morestories',
);

const teaser: PictureRule = {
  name: 'picture-of-teaser',
  sentence: 'The picture of another article’s teaser, or of a part of the page that is set aside.',
  find(picture, context) {
    return context.captionOf(picture) === undefined ? whyBesideArticle(picture, context) : undefined;
  },
};

/** Why something is of a part of the page that is set aside. */
export function whyBesideArticle(placed: Placed, { lines }: Pick<Surroundings, 'lines'>): string | undefined {
  const beside = placed.beside.flatMap(number => lines[number - 1] ?? []);
  if (beside.length > 0 && beside.every(isAside)) return 'stands with lines that are set aside';
  const [before, after] = [lineBefore(placed, lines), lineAfter(placed, lines)];
  if (placed.leadsTo === 'page' && [before, after].some(line => line !== undefined && isAside(line)))
    return 'leads to another page, beside lines that are set aside';
  if (before && after && isAside(before) && isAside(after)) return 'stands between lines that are set aside';
  const part = placed.within.find(name => teaserParts.has(name));
  if (part !== undefined && !isHeadOfArticle(placed)) return `stands in <${part}>`;
  const word = near(placed, teaserWords);
  return word === undefined || isOfArticle(word, lines) ? undefined : `stands with “${word}”`;
}

/** A word on the box that holds the article’s text as well, such as that of a page with a sidebar, says nothing. */
function isOfArticle(word: string, lines: readonly LabelledLine[]): boolean {
  const body = lines.filter(({ label, dom }) => isBody(label) && dom);
  return body.length > 0 && body.filter(({ dom }) => dom?.hints.includes(word)).length > body.length / 2;
}

/** The head of an `<article>` is the article’s own. */
function isHeadOfArticle({ within }: Placed): boolean {
  const [header, article] = [within.indexOf('header'), within.indexOf('article')];
  return (
    header >= 0 &&
    article > header &&
    !within.slice(0, article).some(name => name !== 'header' && teaserParts.has(name))
  );
}

const smallest = { width: 150, height: 90 } as const;

const small: PictureRule = {
  name: 'picture-small',
  sentence: 'A picture of less than 150 by 90 pixels, without a caption.',
  find(picture, { captionOf }) {
    const size = picture.held?.form ?? sizeOf(picture);
    if (size === undefined || captionOf(picture) !== undefined) return undefined;
    const isSmall = size.width < smallest.width && size.height < smallest.width;
    return isSmall || size.height < smallest.height / 2 ? `${size.width} by ${size.height} pixels` : undefined;
  },
};

/** In the order in which they are asked. */
export const pictureRules: readonly PictureRule[] = [spacer, icon, logo, author, advert, outside, teaser, small];

/** The lines of the head and the text. */
export function articleSpan(lines: readonly LabelledLine[]): { readonly first: number; readonly last: number } {
  const body = lines.filter(({ label, text }) => isBody(label) && text.trim() !== '');
  const head = lines.filter(({ label }) => label === 'headline' || label === 'standfirst');
  const numbers = [...head, ...body].map(({ number }) => number);
  return {
    first: numbers.reduce((least, number) => Math.min(least, number), Number.MAX_SAFE_INTEGER),
    last: body.at(-1)?.number ?? 0,
  };
}
