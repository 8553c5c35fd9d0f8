import type { CapturePicture, HeldPicture } from './capture.ts';
import type { PageElement } from './dom/page-element.ts';
import { linkAddress } from './inline-marks.ts';
import type { PageLine, PictureSpot } from './line-buffer.ts';
import { HintReader } from './line-facts.ts';
import { isPictureBox } from './line-pictures.ts';
import { relativePath } from './picture-files.ts';

/** More pictures than any article has. */
const mostPictures = 1000;
/** Steps from a picture to the box that holds it with its caption. */
const furthest = 5;

/** The pictures of a page, each with its bytes where `held` has them. */
export function pagePictures(
  spots: readonly PictureSpot[],
  lines: readonly Pick<PageLine, 'block'>[],
  {
    path,
    base,
    held,
  }: { readonly path: string; readonly base: string | undefined; readonly held: readonly HeldPicture[] },
): readonly CapturePicture[] {
  const reader = new HintReader();
  const byName = new Map(held.flatMap(picture => picture.names.map(name => [name.normalize('NFC'), picture] as const)));
  const boxes = new BoxLines(lines, spots);
  return spots.slice(0, mostPictures).map(({ element, tag, linesBefore }, at) => {
    const { words: hints, within } = reader.of(element);
    const leadsTo = linkAround(element);
    return {
      number: at + 1,
      before: linesBefore + 1,
      ...foundIn(tag.sources, { path, base, byName }),
      source: tag.sources.find(source => !source.startsWith('data:')) ?? '',
      ...(tag.alt !== undefined && { alt: tag.alt }),
      ...(tag.width !== undefined && { width: tag.width }),
      ...(tag.height !== undefined && { height: tag.height }),
      hints,
      within,
      ...(leadsTo && { leadsTo }),
      beside: boxes.besides(element),
    };
  });
}

/** The picture that one of the names stands for, and its address on the web. */
export function foundIn(
  sources: readonly string[],
  {
    path,
    base,
    byName,
  }: {
    readonly path: string;
    readonly base: string | undefined;
    readonly byName: ReadonlyMap<string, HeldPicture>;
  },
): Pick<CapturePicture, 'held' | 'address'> {
  const isFile = (source: string) => byName.has(relativePath(path, source)?.normalize('NFC') ?? '');
  const held = sources.flatMap(source => heldOf(source, path, base, byName) ?? [])[0];
  // The name of a file that lies beside the capture is no address of the page that it was saved from.
  const address = sources.flatMap(source => (isFile(source) ? [] : (addressOf(source, base) ?? [])))[0];
  return { ...(held && { held }), ...(address !== undefined && { address }) };
}

function heldOf(
  source: string,
  path: string,
  base: string | undefined,
  byName: ReadonlyMap<string, HeldPicture>,
): HeldPicture | undefined {
  const file = relativePath(path, source);
  const names = [source, ...(file === undefined ? [] : [file]), ...resolved(source, base)];
  return names.flatMap(name => byName.get(name.normalize('NFC')) ?? [])[0];
}

function resolved(source: string, base: string | undefined): readonly string[] {
  return base !== undefined && URL.canParse(source, base) ? [new URL(source, base).href] : [];
}

function addressOf(source: string, base: string | undefined): string | undefined {
  const address = linkAddress(source, base);
  return address?.startsWith('http') ? address : undefined;
}

function linkAround(element: PageElement): CapturePicture['leadsTo'] {
  let here = element.parentElement;
  for (let steps = 0; here !== null && steps < furthest; steps += 1, here = here.parentElement) {
    if (here.localName !== 'a') continue;
    const to = here.leadsTo ?? '';
    if (to === '' || to.startsWith('#') || /^javascript:/i.test(to)) return undefined;
    return /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(to) ? 'picture' : 'page';
  }
  return undefined;
}

/** Lines within the boxes of pictures, and of what is shown from elsewhere. */
export class BoxLines {
  readonly #lines = new Map<PageElement, number[]>();
  /** How many pictures stand in each box. */
  readonly #pictures = new Map<PageElement, number>();

  constructor(lines: readonly Pick<PageLine, 'block'>[], spots: readonly Pick<PictureSpot, 'element'>[]) {
    for (const { element } of spots)
      for (const box of boxesOf(element)) this.#pictures.set(box, (this.#pictures.get(box) ?? 0) + 1);
    for (const [at, { block }] of lines.entries())
      for (const box of boxesOf(block)) {
        const known = this.#lines.get(box);
        if (known) known.push(at + 1);
        else this.#lines.set(box, [at + 1]);
      }
  }

  /** Of the nearest box that holds a line, and no other picture. */
  besides(element: PageElement): readonly number[] {
    for (const box of boxesOf(element)) {
      if (this.#pictures.get(box) !== 1) return [];
      const lines = this.#lines.get(box);
      if (lines) return lines;
    }
    return [];
  }
}

function boxesOf(element: PageElement): readonly PageElement[] {
  const boxes: PageElement[] = [];
  let here: PageElement | null = element;
  for (let steps = 0; here !== null && steps < furthest; steps += 1, here = here.parentElement)
    if (isPictureBox(here)) boxes.push(here);
  return boxes;
}
