import type { Image, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ArticleFile, CaptureLine, CapturePicture } from './capture.ts';
import type { PictureTag } from './dom/page-tags.ts';
import { pictureTag } from './line-pictures.ts';
import { shortcodePicture } from './markdown-embeds.ts';
import { readTag } from './markdown-html.ts';
import { foundIn } from './page-pictures.ts';
import { picturesOf } from './picture-files.ts';

const longestSource = 2000;
/** A longer line is none of a picture alone. */
const longestLine = 5000;

/** The pictures of a Markdown capture that stand on lines of their own. */
export function markdownPictures(
  lines: readonly CaptureLine[],
  file: ArticleFile,
  base: string | undefined,
): readonly CapturePicture[] {
  const { path } = file;
  const byName = new Map(
    picturesOf(file).flatMap(picture => picture.names.map(name => [name.normalize('NFC'), picture] as const)),
  );
  const found = lines.flatMap(({ text, number, marks = [] }) => {
    if (text.length > longestLine || !marks.some(({ kind }) => kind === 'picture')) return [];
    const picture = pictureOn(text);
    return picture ? [{ number, picture, ...foundIn(picture.sources, { path, base, byName }) }] : [];
  });
  return found.map(({ number, picture: { sources, ...said }, ...where }, at) => ({
    ...{ number: at + 1, before: number, source: sources[0]?.slice(0, longestSource) ?? '', ...where },
    ...said,
    ...{ hints: [], within: [], beside: [number] },
  }));
}

type SaidPicture = PictureTag & { readonly title?: string };

/** What a line says of the picture that stands on it: as Markdown, as HTML, or by a shortcode. */
function pictureOn(text: string): SaidPicture | undefined {
  const shortcode = shortcodePicture(text);
  if (shortcode) return { sources: [shortcode.url], ...(shortcode.alt !== undefined && { alt: shortcode.alt }) };
  const html = /<img\b[^<>]{0,4000}>/i.exec(text)?.[0];
  const tag = html === undefined ? undefined : readTag(html);
  if (tag) return pictureTag(tag.attributes);
  const [block] = fromMarkdown(text.trim()).children;
  const image = block?.type === 'paragraph' ? imageIn(block.children[0]) : undefined;
  if (image === undefined) return undefined;
  return { sources: [image.url], ...(image.alt && { alt: image.alt }), ...(image.title && { title: image.title }) };
}

/** A picture, or the picture that is a link: to its large form, or to a page. */
export function imageIn(node: PhrasingContent | undefined): Image | undefined {
  if (node?.type === 'image') return node;
  return node?.type === 'link' && node.children.length === 1 ? imageIn(node.children[0]) : undefined;
}
