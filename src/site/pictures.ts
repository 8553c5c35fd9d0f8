import type { Sha256 } from '../capture/capture.ts';
import type { ArticlePicture } from '../record/article-pictures.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import type { SiteUrl } from './site-url.ts';

/** A file that a picture is shown from: one of its widths in one format. */
export interface PictureFile {
  readonly url: SiteUrl;
  readonly format: 'webp' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

/** A picture as pages show it, from the smallest to the largest in each format. */
export interface ShownPicture {
  readonly webp: readonly PictureFile[];
  readonly jpeg: readonly PictureFile[];
  /** As received, where archive.yml publishes originals. */
  readonly original?: SiteUrl;
}

/** By the digests of the pictures as received; a picture that cannot be shown is not among them. */
export type ShownPictures = ReadonlyMap<Sha256, ShownPicture>;

/** What is shown of the pictures of one article. */
export function shownIn(
  { pictures = [] }: Pick<ArticleRecord, 'pictures'>,
  shown: ShownPictures | undefined,
): readonly (readonly [Sha256, ShownPicture])[] {
  return pictures.flatMap(({ source }) => {
    const picture = source && shown?.get(source.sha256);
    return picture ? [[source.sha256, picture] as const] : [];
  });
}

/** A figure of an article's page. */
export interface Figure {
  /** Absent where the archive has only the picture's address. */
  readonly picture?: ShownPicture;
  readonly address?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly rights?: string;
  /** The line of the capture that it stands before. */
  readonly before: number;
  /** The block of the body that it stands before; one more than the last when it stands behind all. */
  readonly block: number;
  /** The line of the caption, if it is one of the capture's. */
  readonly captionLine?: number;
}

/** The figures of an article, in their order. One that can neither be shown nor told of is none. */
export function figuresOf(record: ArticleRecord, shown: ShownPictures | undefined): readonly Figure[] {
  return (record.pictures ?? []).flatMap(picture => {
    const found = picture.source && shown?.get(picture.source.sha256);
    const caption = captionOf(record, picture);
    const { address, credit, rights, alt, captionLine } = picture;
    if (found === undefined && (address === undefined || caption === undefined)) return [];
    return [
      {
        ...(found ? { picture: found } : address !== undefined && { address }),
        ...(alt !== undefined && { alt }),
        ...(caption !== undefined && { caption }),
        ...(credit !== undefined && credit !== caption && { credit }),
        ...(rights !== undefined && { rights }),
        ...(captionLine !== undefined && { captionLine }),
        before: picture.before,
        block: blockBehind(record, picture),
      },
    ];
  });
}

/** What is said of a picture, in the editor's words or else the capture's. */
export function captionOf(
  { captions }: Pick<ArticleRecord, 'captions'>,
  { caption, captionLine }: ArticlePicture,
): string | undefined {
  return caption ?? captions.find(({ line }) => line === captionLine)?.text;
}

/** The block of the body that stands behind a picture or the like. */
export function blockBehind({ body }: ArticleRecord, { before }: Pick<ArticlePicture, 'before'>): number {
  const at = body.findIndex(({ lines }) => (lines[0] ?? 0) >= before);
  return at < 0 ? body.length : at;
}

/** The first picture that can be shown. */
export function leadOf(
  { pictures = [] }: Pick<ArticleRecord, 'pictures'>,
  shown: ShownPictures | undefined,
): { readonly picture: ShownPicture; readonly alt?: string } | undefined {
  for (const { source, alt } of pictures) {
    const picture = source && shown?.get(source.sha256);
    if (picture) return { picture, ...(alt !== undefined && { alt }) };
  }
  return undefined;
}

/** The first picture of an article at its smallest, for lists. */
export function thumbnailOf(
  record: Pick<ArticleRecord, 'pictures'>,
  shown: ShownPictures | undefined,
): ShownPicture | undefined {
  const lead = leadOf(record, shown)?.picture;
  return lead && { webp: lead.webp.slice(0, 1), jpeg: lead.jpeg.slice(0, 1) };
}

/** The largest file that every program can read. */
export function largestOf({ jpeg }: ShownPicture): PictureFile {
  const largest = jpeg.at(-1);
  if (largest === undefined) throw new Error('a picture is shown from no file');
  return largest;
}
