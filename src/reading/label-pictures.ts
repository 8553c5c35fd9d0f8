import type { Capture, CaptureEmbed, CapturePicture } from '../capture/capture.ts';
import type { LabelledLine } from './labelled-line.ts';
import { shownText } from './labelled-line.ts';
import { labelRow } from './labels.ts';
import { embedRules } from './rules/embeds.ts';
import { articleSpan, type PictureContext, pictureRules } from './rules/pictures.ts';

/** A picture of a capture with what becomes of it, and why. */
export interface LabelledPicture {
  readonly picture: CapturePicture;
  readonly isKept: boolean;
  readonly rule: string;
  readonly reason: string;
  /** The line that is its caption. */
  readonly captionLine?: number;
  readonly credit?: string;
}

/** Every picture of a capture that the page shows, with the rule that keeps it or sets it aside. */
export function labelPictures(
  { pictures = [], metadata }: Pick<Capture, 'pictures' | 'metadata'>,
  lines: readonly LabelledLine[],
): readonly LabelledPicture[] {
  const captions = captionsOf(pictures, lines, new Set());
  const context = {
    lines,
    ...articleSpan(lines),
    captionOf: (picture: CapturePicture) => captions.get(picture.number),
  };
  const seen = new Set<string>();
  return pictures.map(picture => {
    const captionLine = captions.get(picture.number);
    const credit = creditOf(picture, lines);
    const said = {
      picture,
      ...(captionLine !== undefined && { captionLine }),
      ...(credit !== undefined && { credit }),
    };
    const verdict = byEditor(picture, metadata.pictures) ?? repeated(picture, seen) ?? byRules(picture, context);
    if (verdict.isKept) for (const key of keysOf(picture)) seen.add(key);
    return { ...said, ...verdict };
  });
}

type Verdict = Pick<LabelledPicture, 'isKept' | 'rule' | 'reason'>;

function byEditor({ number }: Captioned, said: Capture['metadata']['pictures']): Verdict | undefined {
  if (said === 'none') return { isKept: false, rule: 'editor', reason: 'set aside by an editor, with all others' };
  const word = said?.[String(number)];
  if (word === undefined) return undefined;
  const isKept = word === 'article';
  return { isKept, rule: 'editor', reason: isKept ? 'kept by an editor' : 'set aside by an editor' };
}

function keysOf({ held, address }: CapturePicture): readonly string[] {
  return [...(held ? [held.sha256] : []), ...(address === undefined ? [] : [address])];
}

function repeated(picture: CapturePicture, seen: ReadonlySet<string>): Verdict | undefined {
  if (!keysOf(picture).some(key => seen.has(key))) return undefined;
  return { isKept: false, rule: 'picture-repeat', reason: 'stands in the article already' };
}

function byRules(picture: CapturePicture, context: PictureContext): Verdict {
  const aside = firstOf(pictureRules, picture, context);
  if (aside) return aside;
  const isCaptioned = context.captionOf(picture) !== undefined;
  return isCaptioned
    ? { isKept: true, rule: 'picture-with-caption', reason: 'has a caption' }
    : { isKept: true, rule: 'picture-in-text', reason: 'stands in the article’s text' };
}

/** What the first rule that speaks says. */
function firstOf<One, Context>(
  rules: readonly {
    readonly name: string;
    readonly find: (one: One, context: Context) => string | undefined;
  }[],
  one: One,
  context: Context,
): Verdict | undefined {
  for (const { name, find } of rules) {
    const reason = find(one, context);
    if (reason !== undefined) return { isKept: false, rule: name, reason };
  }
  return undefined;
}

/** A film or the like of a capture with what becomes of it, and why. */
export interface LabelledEmbed extends Omit<LabelledPicture, 'picture'> {
  readonly embed: CaptureEmbed;
}

/** All that a page shows from elsewhere, with the rule that keeps it or sets it aside. */
export function labelEmbeds(
  { embeds = [], metadata }: Pick<Capture, 'embeds' | 'metadata'>,
  lines: readonly LabelledLine[],
  pictures: readonly LabelledPicture[],
): readonly LabelledEmbed[] {
  const taken = new Set(pictures.flatMap(({ isKept, captionLine }) => (isKept ? (captionLine ?? []) : [])));
  const captions = captionsOf(embeds, lines, taken);
  const context = {
    lines,
    ...articleSpan(lines),
    captionOf: (embed: CaptureEmbed) => captions.get(embed.number),
  };
  const seen = new Set<string>();
  return embeds.map(embed => {
    const captionLine = captions.get(embed.number);
    const credit = creditOf(embed, lines);
    // `#t=0.1` is the same film from another moment on.
    const film = embed.address?.replace(/#.*$/s, '');
    const isRepeat = film !== undefined && seen.has(film);
    const verdict =
      byEditor(embed, metadata.embeds) ??
      (isRepeat ? { isKept: false, rule: 'embed-repeat', reason: 'stands in the article already' } : undefined) ??
      firstOf(embedRules, embed, context) ??
      (captionLine === undefined
        ? { isKept: true, rule: 'embed-in-text', reason: 'stands in the article’s text' }
        : { isKept: true, rule: 'embed-with-caption', reason: 'has a caption' });
    if (verdict.isKept && film !== undefined) seen.add(film);
    return {
      embed,
      ...(captionLine !== undefined && { captionLine }),
      ...(credit !== undefined && { credit }),
      ...verdict,
    };
  });
}

type Captioned = Pick<CapturePicture, 'number' | 'before' | 'beside'>;

/** The caption of each picture, by the picture's number: in its box, else right behind it. No line is the caption of two. */
function captionsOf(
  pictures: readonly Captioned[],
  lines: readonly LabelledLine[],
  takenBefore: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set(takenBefore);
  const take = (picture: Captioned, number: number | undefined) => {
    if (number === undefined || taken.has(number) || found.has(picture.number)) return;
    taken.add(number);
    found.set(picture.number, number);
  };
  for (const picture of pictures)
    take(
      picture,
      picture.beside.find(number => lines[number - 1]?.label === 'caption'),
    );
  for (const picture of pictures) {
    const next = lines.slice(picture.before - 1).find(({ label }) => label !== 'blank' && label !== 'credit');
    if (next?.label === 'caption') take(picture, next.number);
  }
  return found;
}

function creditOf({ beside }: Captioned, lines: readonly LabelledLine[]): string | undefined {
  const line = beside
    .flatMap(number => lines[number - 1] ?? [])
    .find(({ label }) => labelRow(label).kind === 'image-credit');
  const text = line && shownText(line).trim();
  return text === '' ? undefined : text;
}
