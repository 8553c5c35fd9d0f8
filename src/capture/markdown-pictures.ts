import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ArticleFile, CaptureLine, CapturePicture } from './capture.ts';
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
    const [block] = fromMarkdown(text.trim()).children;
    const [image] = block?.type === 'paragraph' ? block.children : [];
    if (image?.type !== 'image') return [];
    return [{ number, image, ...foundIn([image.url], { path, base, byName }) }];
  });
  return found.map(({ number, image, ...where }, at) => ({
    ...{ number: at + 1, before: number, source: image.url.slice(0, longestSource), ...where },
    ...(image.alt && { alt: image.alt }),
    ...(image.title && { title: image.title }),
    ...{ hints: [], within: [], beside: [number] },
  }));
}
