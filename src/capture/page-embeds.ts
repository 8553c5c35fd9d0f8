import type { CaptureEmbed } from './capture.ts';
import { descendants, type PageElement } from './dom/page-element.ts';
import type { EmbedTag } from './dom/page-tags.ts';
import { serviceAt } from './embed-services.ts';
import { isPostBox } from './embed-tag.ts';
import { linkAddress } from './inline-marks.ts';
import type { EmbedSpot, PageLine } from './line-buffer.ts';
import { HintReader } from './line-facts.ts';
import { BoxLines } from './page-pictures.ts';

/** More than any article has. */
const mostEmbeds = 500;

/** What a page shows from elsewhere. `frames` are the addresses of frames that a message (.mhtml) calls by an id. */
export function pageEmbeds(
  spots: readonly EmbedSpot[],
  lines: readonly Pick<PageLine, 'block'>[],
  { base, frames }: { readonly base: string | undefined; readonly frames: ReadonlyMap<string, string> },
): readonly CaptureEmbed[] {
  const reader = new HintReader();
  const boxes = new BoxLines(lines, spots);
  return spots.slice(0, mostEmbeds).map(({ element, tag, linesBefore }, at) => {
    const { words, within } = reader.of(element);
    const address = addressOf(tag, element, base, frames);
    const service = address === undefined ? undefined : serviceAt(address);
    const { title, width, height, names } = tag;
    return {
      number: at + 1,
      before: linesBefore + 1,
      kind: tag.kind ?? (service === undefined || service === 'furniture' ? 'page' : service),
      ...(service && { service }),
      ...(address !== undefined && { address }),
      ...(title !== undefined && { title }),
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
      hints: [...(names.toLowerCase().match(/[a-z]{2,24}/g) ?? []), ...words],
      within,
      beside: boxes.besides(element),
    };
  });
}

function addressOf(
  { sources, kind }: EmbedTag,
  element: PageElement,
  base: string | undefined,
  frames: ReadonlyMap<string, string>,
): string | undefined {
  const named = sources.map(source => frames.get(source) ?? source);
  const address = named.flatMap(source => webAddress(source, base) ?? [])[0];
  return address ?? (kind === 'post' ? postAddress(element, base) : undefined);
}

/** Where the post is that a box holds: its last link, which is the day it was written on. */
export function postAddress(box: PageElement, base: string | undefined): string | undefined {
  if (!isPostBox(box.className)) return undefined;
  const links = descendants(box, ({ localName }) => localName === 'a');
  return webAddress(links.at(-1)?.leadsTo ?? '', base);
}

function webAddress(source: string, base: string | undefined): string | undefined {
  const address = linkAddress(source, base);
  return address?.startsWith('http') ? address : undefined;
}
