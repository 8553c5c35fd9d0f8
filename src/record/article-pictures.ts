import { z } from 'zod';
import type { ArticleFile, Capture, HeldPicture, Sha256 } from '../capture/capture.ts';
import type { EditorPicture } from '../capture/metadata.ts';
import { type PictureFault, type PictureForm, pictureFormats, pictureLimits } from '../capture/picture-bytes.ts';
import { relativePath } from '../capture/picture-files.ts';
import type { Problem } from '../problems.ts';
import { type LabelledPicture, labelPictures } from '../reading/label-pictures.ts';
import { type LabelledLine, metadataPlace } from '../reading/labelled-line.ts';
import { isBody } from '../reading/labels.ts';

/** The bytes of a picture: a file of articles/, or a part of the capture, with its digest and its form. */
export interface PictureSource extends PictureForm {
  readonly file?: string;
  readonly part?: number;
  readonly sha256: Sha256;
}

/** A picture of an article. */
export interface ArticlePicture {
  /** Absent where the archive has only its address. */
  readonly source?: PictureSource;
  /** Where it was on the web. */
  readonly address?: string;
  /** Its number among the pictures of the capture; absent where an editor gave it. */
  readonly number?: number;
  /** The line of the capture that it stands before. */
  readonly before: number;
  /** For those who do not see it; empty where there is nothing to say, absent where nothing says. */
  readonly alt?: string;
  /** In an editor's words. */
  readonly caption?: string;
  /** The line of the capture that is its caption. */
  readonly captionLine?: number;
  readonly credit?: string;
  /** rightsstatements.org or Creative Commons address. */
  readonly rights?: string;
}

/** Why a picture of the capture is none of the article's, or is; a row of the ledger. */
export interface PictureRow {
  readonly number: number;
  readonly isKept: boolean;
  readonly rule: string;
  readonly reason: string;
  /** How the capture calls it. */
  readonly source: string;
}

export const wholeNumber = z.union([
  z.int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
]);
export const pictureWebAddress = z.string().regex(/^https?:\/\//, 'no address of the web');

/** A picture in the front matter of a record. */
export const pictureSchema = z
  .strictObject({
    file: z.string().startsWith('articles/').optional(),
    part: wholeNumber.optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    format: z.enum(pictureFormats).optional(),
    width: wholeNumber.optional(),
    height: wholeNumber.optional(),
    address: pictureWebAddress.optional(),
    number: wholeNumber.optional(),
    before: wholeNumber.default(0),
    alt: z.string().optional(),
    caption: z.string().optional(),
    captionLine: wholeNumber.optional(),
    credit: z.string().optional(),
    rights: pictureWebAddress.optional(),
  })
  .transform(({ file, part, sha256, format, width, height, ...rest }): ArticlePicture => {
    const isWhole = sha256 && format && width && height && (file !== undefined || part !== undefined);
    const place = { ...(file !== undefined && { file }), ...(part !== undefined && { part }) };
    const source = isWhole ? { ...place, sha256: sha256 as Sha256, format, width, height } : undefined;
    return withoutAbsent({ source, ...rest });
  });

/** The same as front matter has it. */
export function pictureFrontMatter({ source, ...rest }: ArticlePicture) {
  return { ...source, ...rest };
}

/** Rows of the ledger in the front matter: number, what becomes of it, rule, reason, name. */
export const pictureRowSchema = z
  .tuple([wholeNumber, z.enum(['article', 'aside']), z.string(), z.string(), z.string()])
  .transform(
    ([number, use, rule, reason, source]): PictureRow => ({ number, isKept: use === 'article', rule, reason, source }),
  );

export function pictureRow({ number, isKept, rule, reason, source }: PictureRow) {
  return [number, isKept ? 'article' : 'aside', rule, reason, source];
}

function withoutAbsent(
  picture: { readonly [Key in keyof ArticlePicture]: ArticlePicture[Key] | undefined },
): ArticlePicture {
  const entries = Object.entries(picture).filter(([, value]) => value !== undefined);
  return { before: picture.before ?? 0, ...Object.fromEntries(entries) };
}

export interface PicturesOfArticle {
  readonly pictures: readonly ArticlePicture[];
  readonly rows: readonly PictureRow[];
  readonly labelled: readonly LabelledPicture[];
  readonly problems: readonly Problem[];
}

/** The article's pictures in the order in which they stand, with what became of each that the capture has. */
export function picturesFrom(
  capture: Capture,
  lines: readonly LabelledLine[],
  held: ArticleFile['pictures'] = [],
): PicturesOfArticle {
  const labelled = labelPictures(capture, lines);
  const reader = new PictureReader(capture, lines, held);
  const given = editorsPictures(capture);
  const own = labelled.filter(({ isKept }) => isKept).flatMap(one => reader.ofCapture(one));
  const pictures = reader.withEditors(own, labelled, given);
  return {
    pictures: [...pictures].sort((a, b) => a.before - b.before),
    labelled,
    rows: labelled.filter(({ picture, isKept }) => picture.held || isKept).map(rowOf),
    problems: [...reader.problems, ...withoutAlt(capture, lines, pictures)],
  };
}

/** As much of a picture's name as its record tells. */
export const longestName = 160;

function rowOf({ picture: { number, source }, isKept, rule, reason }: LabelledPicture): PictureRow {
  return { number, isKept, rule, reason, source: source.slice(0, longestName) };
}

function editorsPictures({ metadata: { image, images = [] } }: Capture): readonly EditorPicture[] {
  return [...(image === undefined ? [] : [image]), ...images].map(one =>
    typeof one === 'string' ? { file: one } : one,
  );
}

class PictureReader {
  readonly problems: Problem[] = [];
  readonly #capture: Capture;
  readonly #lines: readonly LabelledLine[];
  readonly #files: ReadonlyMap<string, HeldPicture>;

  constructor(capture: Capture, lines: readonly LabelledLine[], held: readonly HeldPicture[]) {
    this.#capture = capture;
    this.#lines = lines;
    this.#files = new Map(
      held.flatMap(one => (one.at.kind === 'file' ? [[one.at.path.normalize('NFC'), one] as const] : [])),
    );
  }

  /** One that the capture only points to is told of where it has a caption. */
  ofCapture({ picture, captionLine, credit }: LabelledPicture): readonly ArticlePicture[] {
    const { held, address, number, before, alt, title: caption } = picture;
    const source = held && this.#sourceOf(held);
    if (source === undefined && (captionLine === undefined || address === undefined)) return [];
    return [withoutAbsent({ source, address, number, before, alt, caption, captionLine, credit })];
  }

  /** What an editor says of a picture stands before what the capture says. */
  withEditors(
    own: readonly ArticlePicture[],
    labelled: readonly LabelledPicture[],
    given: readonly EditorPicture[],
  ): readonly ArticlePicture[] {
    const pictures = [...own];
    const top = this.#lines.find(({ label }) => isBody(label))?.number ?? 1;
    let isFirst = true;
    for (const { file, number, line, ...said } of given) {
      const found = this.#given(file, number, labelled);
      if (found === undefined) continue;
      const at = pictures.findIndex(one => isSame(one, found));
      const known = pictures[at];
      const otherwise = number !== undefined ? found.before : isFirst ? top : this.#lines.length + 1;
      const picture = withoutAbsent({ ...known, ...found, ...said, before: line ?? known?.before ?? otherwise });
      if (at >= 0) pictures[at] = picture;
      else if (isFirst) pictures.unshift(picture);
      else pictures.push(picture);
      isFirst = false;
    }
    return pictures;
  }

  #given(
    file: string | undefined,
    number: number | undefined,
    labelled: readonly LabelledPicture[],
  ): ArticlePicture | undefined {
    if (number !== undefined) {
      const found = labelled.find(({ picture }) => picture.number === number);
      const [picture] = found ? this.ofCapture(found) : [];
      if (!picture)
        this.#missing(`picture ${number}`, `the capture has ${labelled.length}, and keeps only those it holds`);
      return picture;
    }
    const name = file ?? '';
    if (/^https?:\/\//i.test(name)) return { address: name, before: 0 };
    const path = relativePath(this.#capture.path, name);
    const held = path === undefined ? undefined : this.#files.get(path);
    if (held === undefined)
      this.#missing(`“${name}”`, path === undefined ? 'it leads out of articles/' : `there is no picture ${path}`);
    const source = held && this.#sourceOf(held);
    return source && { source, before: 0 };
  }

  #sourceOf(held: HeldPicture): PictureSource | undefined {
    const { at, sha256, form, fault } = held;
    if (fault) this.#leftOut(held, fault);
    if (held.hasPreviews) this.#hasPreviews(held);
    if (!form) return undefined;
    return { ...(at.kind === 'file' ? { file: at.path } : { part: at.number }), sha256, ...form };
  }

  #hasPreviews({ at }: HeldPicture): void {
    this.problems.push({
      code: 'picture-previews',
      path: this.#capture.path,
      message: `Of ${this.#nameOf(at)} the photograph is shown, and not the smaller pictures that the camera appended.`,
      hint: 'You need not do anything.',
    });
  }

  #nameOf(at: HeldPicture['at']): string {
    return at.kind === 'file' ? at.path : `picture ${at.number} of ${this.#capture.path}`;
  }

  #leftOut({ at }: HeldPicture, fault: PictureFault): void {
    const what = at.kind === 'file' ? at.path : `Picture ${at.number} of ${this.#capture.path}`;
    this.problems.push({
      code: 'picture-left-out',
      path: this.#capture.path,
      message: `${what} is left out: ${faults[fault]}.`,
      hint: `Save it again as JPEG, PNG, GIF, WebP or AVIF, or set it aside with \`pictures:\` in ${metadataPlace(this.#capture.path, this.#lines)}.`,
    });
  }

  #missing(what: string, why: string): void {
    this.problems.push({
      code: 'picture-missing',
      path: metadataPlace(this.#capture.path, this.#lines).replace(/^the front matter of /, ''),
      message: `The picture ${what} is not shown: ${why}.`,
      hint: 'Put the file in articles/ and write its path as seen from the article’s file, such as `image: ferry.jpg`.',
    });
  }
}

function isSame(a: ArticlePicture, b: ArticlePicture): boolean {
  return a.source !== undefined && b.source !== undefined
    ? a.source.sha256 === b.source.sha256
    : a.address !== undefined && a.address === b.address;
}

const faults: Readonly<Record<PictureFault, string>> = {
  'no-picture': 'its bytes are none of a JPEG, PNG, GIF, WebP or AVIF',
  'second-file': 'another file follows its end',
  'too-many-pixels': `it has ${pictureLimits.pixels / 1_000_000} million pixels or more`,
  'too-large': `it has more than ${pictureLimits.bytes / 1024 / 1024} MB`,
};

/** An empty text says that there is nothing to see; none at all says nothing. */
function withoutAlt(
  { path }: Capture,
  lines: readonly LabelledLine[],
  pictures: readonly ArticlePicture[],
): readonly Problem[] {
  const silent = pictures.filter(({ source, alt }) => source && alt === undefined);
  if (silent.length === 0) return [];
  const names = silent.map(({ number, source }) => (number === undefined ? source?.file : `picture ${number}`));
  const [first] = silent;
  const example =
    first?.number === undefined ? `file: ${first?.source?.file?.split('/').at(-1)}` : `number: ${first.number}`;
  return [
    {
      code: 'picture-without-text',
      path,
      message: `Readers who cannot see it do not learn what ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''} ${names.length === 1 ? 'shows' : 'show'}.`,
      hint: `Write it as \`alt:\` in ${metadataPlace(path, lines)}: \`images: [{ ${example}, alt: … }]\`. If a picture only decorates, write \`alt: ''\`.`,
    },
  ];
}
