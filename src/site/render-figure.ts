import { hostOf } from './link-address.ts';
import { escapeMarkup, type TrustedHtml, trustHtml } from './markup.ts';
import { type Figure, largestOf, type PictureFile, type ShownPicture } from './pictures.ts';
import type { SiteUrl } from './site-url.ts';

/** What a figure is drawn with. */
export interface FigureParts {
  readonly link: (to: SiteUrl) => string;
  /** What the link to the large picture is called where no text says what it shows. */
  readonly large: string;
  /** Before the caption of a picture that the archive does not have. */
  readonly stood: string;
  readonly pictureAt: (host: string) => string;
  /** It is on the first screen: it is loaded with the page. */
  readonly isFirst: boolean;
}

/** A figure as HTML: a link to the large picture, its caption and its credit. Every text is escaped. */
export function renderFigure(figure: Figure, parts: FigureParts): TrustedHtml {
  const { picture } = figure;
  if (picture === undefined) return elsewhere(figure, parts);
  const { link, large, isFirst } = parts;
  const alt = figure.alt ?? '';
  const label = alt === '' ? ` aria-label="${escapeMarkup(large)}"` : '';
  const { width, height } = largestOf(picture);
  // A tall one would fill several screens.
  const tall = height > width * 1.1 ? ' tall' : '';
  const sizes = width < textWidth ? `min(${width}px, 92vw)` : figureSizes;
  const image = pictureElement(picture, { link, alt, sizes, isLazy: !isFirst });
  const said = captionHtml(figure);
  return trustHtml(
    `<figure class="picture${tall}"><a href="${escapeMarkup(link(picture.original ?? largestOf(picture).url))}"${label}>${image}</a>${said}</figure>\n`,
  );
}

/** The column of text in pixels, where letters have their usual size. */
const textWidth = 616;
/** As wide as the column of text. */
const figureSizes = '(min-width: 42rem) 38.5rem, 92vw';

export interface PictureElement {
  readonly link: (to: SiteUrl) => string;
  readonly alt: string;
  readonly sizes: string;
  readonly isLazy: boolean;
}

/** A picture in its widths and formats. */
export function pictureElement(picture: ShownPicture, { link, alt, sizes, isLazy }: PictureElement): TrustedHtml {
  const set = (files: readonly PictureFile[]) =>
    escapeMarkup(files.map(({ url, width }) => `${link(url)} ${width}w`).join(', '));
  const { width, height } = largestOf(picture);
  const middle = picture.jpeg[Math.min(1, picture.jpeg.length - 1)] ?? largestOf(picture);
  const loading = isLazy ? ' loading="lazy"' : ' fetchpriority="high"';
  return trustHtml(
    `<picture><source type="image/webp" srcset="${set(picture.webp)}" sizes="${sizes}">` +
      `<img src="${escapeMarkup(link(middle.url))}" srcset="${set(picture.jpeg)}" sizes="${sizes}"` +
      ` width="${width}" height="${height}" alt="${escapeMarkup(alt)}"${loading} decoding="async"></picture>`,
  );
}

function captionHtml({ caption, credit }: Figure): string {
  if (caption === undefined && credit === undefined) return '';
  const words = caption === undefined ? '' : `<span class="words">${escapeMarkup(caption)}</span> `;
  const maker = credit === undefined ? '' : `<span class="credit">${escapeMarkup(credit)}</span>`;
  return `<figcaption>${`${words}${maker}`.trim()}</figcaption>`;
}

/** Where the archive does not have the picture, it says what stood there and where that is. */
function elsewhere({ address = '', caption = '', credit }: Figure, { stood, pictureAt }: FigureParts): TrustedHtml {
  const maker = credit === undefined ? '' : ` <span class="credit">${escapeMarkup(credit)}</span>`;
  const href = `<a class="picture-address" href="${escapeMarkup(address)}" rel="nofollow noopener">${escapeMarkup(pictureAt(hostOf(address) ?? ''))}</a>`;
  return trustHtml(
    `<figure class="picture elsewhere"><figcaption><span class="stood">${escapeMarkup(stood)}</span> ${escapeMarkup(caption)}${maker} ${href}</figcaption></figure>\n`,
  );
}
