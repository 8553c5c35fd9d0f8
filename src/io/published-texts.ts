import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Unzip, UnzipInflate } from 'fflate';
import { readableTexts } from '../removal/readable-texts.ts';

/** A text that someone can read in a published file; `path` goes on into a packed file with `!`. */
export interface PublishedText {
  readonly path: string;
  readonly text: string;
}

/** Every text of a published file as a reader or a program gets it: unpacked, without markup, its escapes undone. */
export function* publishedTexts(folder: string, path: string): Iterable<PublishedText> {
  yield { path, text: path.replaceAll('/', '\n') };
  if (path.endsWith('.zip')) yield* packedTexts(folder, path);
  else if (path.endsWith('.bin')) yield { path, text: gunzipSync(readFileSync(join(folder, path))).toString('utf8') };
  else if (!path.startsWith('assets/')) yield* textsOf(path, readFileSync(join(folder, path)));
}

function* textsOf(path: string, bytes: Uint8Array): Iterable<PublishedText> {
  for (const text of readableTexts(path, new TextDecoder().decode(bytes))) yield { path, text };
}

const chunkLength = 1 << 20;

/** Unpacks a ZIP piece by piece: one of a whole archive does not fit into memory. */
function* packedTexts(folder: string, path: string): Iterable<PublishedText> {
  const ready: PublishedText[] = [];
  const unzip = new Unzip(file => {
    const parts: Uint8Array[] = [];
    file.ondata = (fault, chunk, isLast) => {
      if (fault) throw fault;
      parts.push(chunk);
      if (!isLast) return;
      ready.push({ path: `${path}!${file.name}`, text: file.name.replaceAll('/', '\n') });
      ready.push(...textsOf(`${path}!${file.name}`, Buffer.concat(parts)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const chunk = new Uint8Array(chunkLength);
  const opened = openSync(join(folder, path), 'r');
  try {
    for (let size = -1; size !== 0; ) {
      size = readSync(opened, chunk);
      unzip.push(chunk.slice(0, size), size === 0);
      yield* ready.splice(0);
    }
  } finally {
    closeSync(opened);
  }
}
