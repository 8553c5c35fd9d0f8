import type { Capture, CapturePicture } from '../capture/capture.ts';
import type { LabelledLine } from './labelled-line.ts';
import { shownText } from './labelled-line.ts';
import { labelRow } from './labels.ts';
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
  const captions = captionsOf(pictures, lines);
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

function byEditor({ number }: CapturePicture, said: Capture['metadata']['pictures']): Verdict | undefined {
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
  for (const { name, find } of pictureRules) {
    const reason = find(picture, context);
    if (reason !== undefined) return { isKept: false, rule: name, reason };
  }
  const isCaptioned = context.captionOf(picture) !== undefined;
  return isCaptioned
    ? { isKept: true, rule: 'picture-with-caption', reason: 'has a caption' }
    : { isKept: true, rule: 'picture-in-text', reason: 'stands in the article’s text' };
}

/** The caption of each picture, by the picture's number: in its box, else right behind it. No line is the caption of two. */
function captionsOf(pictures: readonly CapturePicture[], lines: readonly LabelledLine[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const take = (picture: CapturePicture, number: number | undefined) => {
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

function creditOf({ beside }: CapturePicture, lines: readonly LabelledLine[]): string | undefined {
  const line = beside
    .flatMap(number => lines[number - 1] ?? [])
    .find(({ label }) => labelRow(label).kind === 'image-credit');
  const text = line && shownText(line).trim();
  return text === '' ? undefined : text;
}
