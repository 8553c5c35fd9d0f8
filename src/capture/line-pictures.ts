import { descendants, type PageElement } from './dom/page-element.ts';
import type { PictureTag } from './dom/page-tags.ts';
import { linkAddress } from './inline-marks.ts';
import type { PageLine } from './line-buffer.ts';

/** Boxes that hold a picture and what is said of it. */
const pictureBox = /(?:^|[\s_-])(?:caption|figure|image|img|media|photo|picture|gallery-item)s?(?:[\s_-]|$)/i;
/** Steps from a line to the box of its picture. */
const furthest = 4;

/** The address of the picture that each line stands with, as far as there is no doubt: where a box holds one picture. */
export function picturesOfLines(
  lines: readonly Pick<PageLine, 'block'>[],
  base: string | undefined,
): readonly (string | undefined)[] {
  const known = new Map<PageElement, string | undefined>();
  return lines.map(({ block }) => {
    let box: PageElement | null = block;
    for (let steps = 0; box !== null && steps < furthest; steps += 1, box = box.parentElement) {
      if (!isPictureBox(box)) continue;
      if (!known.has(box)) known.set(box, onlyPicture(box, base));
      const address = known.get(box);
      if (address !== undefined || box.localName === 'figure') return address;
    }
    return undefined;
  });
}

/** Whether an element is for a picture and what is said of it. */
export function isPictureBox({ localName, className }: PageElement): boolean {
  return localName === 'figure' || pictureBox.test(className);
}

function onlyPicture(box: PageElement, base: string | undefined): string | undefined {
  const sources = descendants(box, ({ localName }) => localName === 'img').map(({ leadsTo }) => leadsTo ?? '');
  const [address, ...others] = new Set(sources.flatMap(source => linkAddress(source, base) ?? []));
  return others.length === 0 && address?.startsWith('http') ? address : undefined;
}

/** Attributes in which pages keep a picture’s address, those for pages that load it late first: its place is taken by another until then. */
const sources = ['data-src', 'data-lazy-src', 'data-original', 'data-url', 'src'];
const sourceLists = ['data-srcset', 'srcset'];

/** The address of an `<img>` as the page has it; none of one that is written into the page. */
export function pictureSource(attributes: Readonly<Record<string, string>>): string | undefined {
  const listed = sourceLists.map(name => attributes[name]?.slice(0, 2000).trim().split(/[\s,]/, 1)[0]);
  const all = [...sources.map(name => attributes[name]?.slice(0, 2001)), ...listed];
  return all.find(source => source !== undefined && source !== '' && !/^(?:data|blob|about):/i.test(source));
}

/** SingleFile writes a picture that stands twice into a style, and shows it as a background. */
const styleName = /background-image\s{0,4}:\s{0,4}var\((--sf-img-\d{1,6})\)/;
const mostSources = 12;
const longestText = 2000;

/** What an `<img>` says of its picture: all that may be its address, and its text and size. */
export function pictureTag(attributes: Readonly<Record<string, string>>): PictureTag {
  const own = sources.flatMap(name => attributes[name]?.trim().slice(0, longestText + 1) ?? []);
  const listed = sourceLists.flatMap(name =>
    (attributes[name]?.slice(0, 8000) ?? '').split(/,\s/).map(each => each.trim().split(/\s/, 1)[0] ?? ''),
  );
  const style = styleName.exec(attributes['style']?.slice(0, longestText) ?? '')?.[1];
  const all = [...(style === undefined ? [] : [style]), ...own, ...listed];
  const { alt } = attributes;
  const [width, height] = [lengthOf(attributes['width']), lengthOf(attributes['height'])];
  return {
    sources: all.filter(source => source !== '' && source.length <= longestText).slice(0, mostSources),
    ...(alt !== undefined && { alt: alt.replace(/\s+/g, ' ').trim().slice(0, longestText) }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

function lengthOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,5}(?:\.\d{1,4})?(?:px)?\s*$/.test(text) ? Number.parseFloat(text) : undefined;
}
