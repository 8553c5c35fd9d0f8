import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Memory } from '../memory.ts';
import { cardDrawing, cardSize, type Outlines } from '../site/card-drawing.ts';
import type { Theme } from '../site/settings/read-theme.ts';
import type { ArchiveSettings } from '../site/settings/settings.ts';
import { type PublishedPicture, pictureFile } from './picture-file.ts';
import { programFolder } from './program-files.ts';
import { readBytes } from './regular-file.ts';

/** Much larger than the program's own files. */
const largest = 16 * 1024 * 1024;

const outlinesSchema = z.record(z.string(), z.tuple([z.number(), z.string()]));

/** The archive's picture for cards: the editor's `image`, or one that is drawn of its name. */
export async function cardOf(settings: ArchiveSettings, theme: Theme, memory: Memory): Promise<PublishedPicture> {
  const chosen = theme.image && pictureFile('card', theme.image);
  if (chosen) return chosen;
  const { title, motto, address, colours } = settings;
  const facts = { title, motto, address, colours };
  const key = JSON.stringify(facts);
  const known = memory.recall<Uint8Array | undefined>('card', key, () => undefined);
  const bytes = known ?? (await painted(cardDrawing(facts, readOutlines())));
  if (!known) memory.recall('card', key, () => bytes);
  const picture = pictureFile('card', { path: 'card.png', bytes });
  if (!picture) throw new Error(`No picture of ${cardSize.width} by ${cardSize.height} pixels was drawn.`);
  return picture;
}

function readOutlines(): Outlines {
  const bytes = readBytes(resolve(programFolder, 'templates/fonts/serif-outlines.json'), largest);
  return outlinesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** Loading what paints takes longer than painting, so it is loaded only then. */
async function painted(drawing: string): Promise<Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= initWasm(readBytes(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'), largest));
  await ready;
  return new Resvg(drawing).render().asPng();
}

/** It may be made ready only once in a process. */
let ready: Promise<void> | undefined;
