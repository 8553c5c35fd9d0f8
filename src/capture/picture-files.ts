import { posix } from 'node:path';
import { withMore } from './article-file.ts';
import type { ArticleFile, HeldPicture } from './capture.ts';

/** The pictures that lie in articles/ as files. */
export interface PictureFiles {
  /** Those that a browser saved with a page, by the path of the page without its extension. */
  readonly ofPages: ReadonlyMap<string, readonly HeldPicture[]>;
  /** All others. */
  readonly loose: readonly HeldPicture[];
}

/** Gives every article the pictures that it may name: those saved with it, and those whose names stand in it or its NAME.yml. */
export function withPictureFiles(articles: readonly ArticleFile[], files: PictureFiles): readonly ArticleFile[] {
  if (files.ofPages.size === 0 && files.loose.length === 0) return articles;
  const byName = new Map<string, HeldPicture[]>();
  for (const picture of files.loose) {
    const name = foldedName(posix.basename(pathOf(picture)));
    const others = byName.get(name);
    if (others) others.push(picture);
    else byName.set(name, [picture]);
  }
  return articles.map(article => {
    const saved = files.ofPages.get(article.path.replace(/\.[^./]+$/, '').normalize('NFC')) ?? [];
    const named = byName.size === 0 ? [] : picturesNamedIn([article.sidecar?.bytes, article.bytes], byName);
    const beside = [...saved, ...named];
    return beside.length === 0 ? article : withMore(article, { beside });
  });
}

/** All pictures that an article may show. */
export function picturesOf({ pictures = [], beside = [] }: ArticleFile): readonly HeldPicture[] {
  return [...pictures, ...beside];
}

function pathOf({ at }: HeldPicture): string {
  return at.kind === 'file' ? at.path : '';
}

export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

const pictureEnding = /\.(?:jpe?g|jfif|png|gif|webp|avif)(?![\w.])/giu;
/** What no name goes on behind. */
const endsName = /[^\r\n"'<>()[\]{}/\\]*$/u;
const longestName = 200;
/** More is no article. */
const mostNamed = 2000;

/** Names that end as pictures do; what stands before one on its line may belong to it or not. */
function* namesOfPictures(text: string): Iterable<string> {
  let from = 0;
  for (const { index, 0: ending } of text.matchAll(pictureEnding)) {
    const before = text.slice(Math.max(from, index - longestName), index);
    yield before.slice(before.search(endsName)) + ending;
    from = index + ending.length;
  }
}

/** The pictures whose names stand in the texts. @param byName by their names without folders, as `foldedName` has them */
export function picturesNamedIn<Picture>(
  texts: readonly (Uint8Array | undefined)[],
  byName: ReadonlyMap<string, readonly Picture[]>,
): readonly Picture[] {
  const found = new Set<Picture>();
  for (const text of texts)
    for (const name of namesOfPictures(new TextDecoder().decode(text ?? new Uint8Array()))) {
      for (const form of formsOf(name)) for (const picture of byName.get(form) ?? []) found.add(picture);
      if (found.size > mostNamed) return [...found];
    }
  return [...found];
}

/** `image: my%20ferry.jpg` may name “my ferry.jpg”, “ferry.jpg” and all of it. */
function formsOf(name: string): readonly string[] {
  const words = foldedName(decodedName(name)).trim().split(' ');
  return words.map((_, from) =>
    words
      .slice(from)
      .join(' ')
      .replace(/^[\s:=,-]+/, ''),
  );
}

export function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The path that a relative address of a file in articles/ leads to; none for what is no such, or leads out of articles/. */
export function relativePath(from: string, address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(address)) return undefined;
  const path = decodedName(address.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  if (path === '' || path.includes('\0')) return undefined;
  const joined = posix.join(posix.dirname(from), path).normalize('NFC');
  return joined.startsWith('articles/') ? joined : undefined;
}
