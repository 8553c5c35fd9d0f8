import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sha256 } from '../capture/capture.ts';
import { pictureLimits } from '../capture/picture-bytes.ts';
import type { Memory } from '../memory.ts';
import type { Problem } from '../problems.ts';
import type { PictureSource } from '../record/article-pictures.ts';
import type { Article } from '../site/archive.ts';
import type { PictureFile, ShownPicture, ShownPictures } from '../site/pictures.ts';
import type { ArchiveSettings } from '../site/settings/settings.ts';
import type { SiteFile } from '../site/site-file.ts';
import { siteUrl } from '../site/site-url.ts';
import { attemptQuietly } from './operation-error.ts';
import { byCapture, readPictures, type WantedPicture, wantedPictures } from './wanted-pictures.ts';
import { makeOwnFolder, writeNewFile } from './write-file.ts';

/** The widths that pictures are shown in; none is larger than the picture. */
const widths = [480, 960, 1600];
/** Whatever changes the bytes of what is shown; another number makes all of it anew. */
const recipe = 'pictures 1';

/** What the files are called that are made of a picture, before their width: it tells of its content and of the recipe. */
export function pictureName(sha256: string): string {
  return createHash('sha256').update(`${recipe} ${sha256}`).digest('hex').slice(0, 20);
}

/** The pictures of an archive as its pages show them, with the files of the site that they are. */
export interface PreparedPictures {
  readonly shown: ShownPictures;
  readonly files: readonly SiteFile[];
  readonly problems: readonly Problem[];
}

/** What became of a picture: the sizes that it has, or why it cannot be shown. */
type Made =
  | { readonly files: readonly MadeFile[]; readonly original?: { readonly name: string; readonly bytes: number } }
  | { readonly fault: string };

interface MadeFile extends Omit<PictureFile, 'url'> {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Makes what pages show of the pictures of the articles: smaller ones in two formats, in `.cache/pictures`, named by the
 * content of the original. What is there from a build before is taken; what no article has any more goes.
 */
export async function preparePictures(
  root: string,
  articles: readonly Article[],
  memory: Memory,
  step: (done: number, of: number) => void = () => {},
  originals: ArchiveSettings['originals'] = 'keep',
): Promise<PreparedPictures> {
  const wanted = wantedPictures(articles);
  const folder = folderFor(root, wanted.size > 0);
  if (folder === undefined) return { shown: new Map(), files: [], problems: [] };
  const maker = new PictureMaker(root, folder, memory, originals === 'publish');
  const shown = new Map<Sha256, ShownPicture>();
  const files: SiteFile[] = [];
  const problems: Problem[] = [];
  let done = 0;
  for (const [capture, pictures] of byCapture(wanted)) {
    for (const [sha256, made] of await maker.makeAll(capture, pictures)) {
      done += 1;
      step(done, wanted.size);
      const path = pictures.find(({ source }) => source.sha256 === sha256)?.from.path ?? capture;
      if ('fault' in made) problems.push(undecodable(path, nameOf(pictures, sha256), made.fault));
      else {
        shown.set(sha256, shownFrom(made));
        for (const { name } of filesOf(made))
          files.push({ kind: 'picture', path: siteUrl('pictures', name), from: join(folder, name) });
      }
    }
  }
  dropOthers(folder, files);
  return { shown, files, problems };
}

/** In the archive's cache, or else where the system keeps what is needed for a while. */
function folderFor(root: string, isNeeded: boolean): string | undefined {
  const folder = join(root, '.cache/pictures');
  const isThere = attemptQuietly(() => lstatSync(folder).isDirectory()) === true;
  if (!isNeeded && !isThere) return undefined;
  const made = attemptQuietly(() => {
    makeOwnFolder(join(root, '.cache'));
    makeOwnFolder(folder);
    return folder;
  });
  return made ?? mkdtempSync(join(tmpdir(), 'backfile-pictures-'));
}

/** Nothing stays of a picture that no article has: it may have been taken down. */
function dropOthers(folder: string, files: readonly SiteFile[]): void {
  const kept = new Set(files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
  for (const name of readdirSync(folder))
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** By what a picture is remembered that was shown. */
export function keyOf(sha256: Sha256, keepsOriginals = false): string {
  return `${recipe} ${sha256}${keepsOriginals ? ' with the original' : ''}`;
}

class PictureMaker {
  readonly #root: string;
  readonly #folder: string;
  readonly #memory: Memory;
  readonly #keepsOriginals: boolean;

  constructor(root: string, folder: string, memory: Memory, keepsOriginals: boolean) {
    this.#keepsOriginals = keepsOriginals;
    this.#root = root;
    this.#folder = folder;
    this.#memory = memory;
  }

  async makeAll(capture: string, pictures: readonly WantedPicture[]): Promise<readonly (readonly [Sha256, Made])[]> {
    const made: (readonly [Sha256, Made])[] = [];
    const missing: WantedPicture[] = [];
    for (const one of pictures) {
      const known = this.#remembered(one.source.sha256);
      if (known) made.push([one.source.sha256, known]);
      else missing.push(one);
    }
    const bytes = missing.length === 0 ? new Map<Sha256, Uint8Array>() : readPictures(this.#root, capture, missing);
    for (const { source } of missing) {
      const found = bytes.get(source.sha256);
      const one = found ? await this.#make(source, found) : { fault: 'its bytes are no longer those that were read' };
      made.push([source.sha256, one]);
    }
    return made;
  }

  #keepOriginal(name: string, format: PictureSource['format'], bytes: Uint8Array) {
    const file = `${name}-original.${format === 'jpeg' ? 'jpg' : format}`;
    rmSync(join(this.#folder, file), { force: true });
    writeNewFile(join(this.#folder, file), bytes);
    return { name: file, bytes: bytes.length };
  }

  /** What was made before, if all of it is still there. */
  #remembered(sha256: Sha256): Made | undefined {
    const known = this.#memory.recall<Made | undefined>(
      'pictures',
      keyOf(sha256, this.#keepsOriginals),
      () => undefined,
    );
    if (known === undefined || 'fault' in known) return known;
    const isThere = filesOf(known).every(({ name, bytes }) => {
      const found = lstatSync(join(this.#folder, name), { throwIfNoEntry: false });
      return found?.isFile() === true && found.size === bytes;
    });
    return isThere ? known : undefined;
  }

  async #make({ sha256, format }: PictureSource, bytes: Uint8Array): Promise<Made> {
    const name = pictureName(sha256);
    const original = join(this.#folder, `${name}.original`);
    rmSync(original, { force: true });
    writeNewFile(original, bytes);
    try {
      const files = await drawn(original, this.#folder, name);
      const made: Made = { files, ...(this.#keepsOriginals && { original: this.#keepOriginal(name, format, bytes) }) };
      this.#memory.recall('pictures', keyOf(sha256, this.#keepsOriginals), () => made);
      return made;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return { fault: cannotBeDecoded(error) };
    } finally {
      rmSync(original, { force: true });
    }
  }
}

function filesOf({ files, original }: Extract<Made, { readonly files: unknown }>) {
  return original ? [...files, original] : files;
}

export function cannotBeDecoded({ message }: Error): string {
  return `it cannot be decoded (${firstLine(message)})`;
}

/** What is more than a screen can show is not decoded, nor is what ends before its end. */
export const decoding = { limitInputPixels: pictureLimits.pixels, failOn: 'error' } as const;

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/\S*[/\\]\S*/g, '…').slice(0, 120);
}

/** Loading what draws takes longer than finding out that nothing is to be drawn. */
async function drawn(original: string, folder: string, name: string): Promise<readonly MadeFile[]> {
  const { default: image } = await import('@11ty/eleventy-img');
  const made = await image(original, {
    widths,
    formats: ['webp', 'jpeg'],
    formatFiltering: [],
    outputDir: folder,
    urlPath: '/',
    filenameFormat: (_id, _source, width, format) => `${name}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    useCache: false,
    // What tells how the camera was held is applied; all else that it wrote is not written.
    fixOrientation: true,
    sharpOptions: decoding,
    sharpJpegOptions: { quality: 78, progressive: true },
    sharpWebpOptions: { quality: 76 },
    transform: sharp => {
      sharp.flatten({ background: '#ffffff' });
    },
  });
  return (['webp', 'jpeg'] as const).flatMap(format =>
    (made[format] ?? []).map(({ filename, width, height, size }) => ({
      name: filename,
      format,
      width,
      height,
      bytes: size,
    })),
  );
}

function shownFrom({ files, original }: Extract<Made, { readonly files: unknown }>): ShownPicture {
  const of = (format: PictureFile['format']) =>
    files
      .filter(one => one.format === format)
      .map(({ name, width, height }) => ({ url: siteUrl('pictures', name), format, width, height }))
      .sort((a, b) => a.width - b.width);
  const asReceived = original && siteUrl('pictures', original.name);
  return { webp: of('webp'), jpeg: of('jpeg'), ...(asReceived && { original: asReceived }) };
}

export function nameOf(pictures: readonly WantedPicture[], sha256: Sha256): string {
  const source = pictures.find(one => one.source.sha256 === sha256)?.source;
  return source?.file ?? `Picture ${source?.part} of the capture`;
}

export function undecodable(path: string, name: string, why: string): Problem {
  return {
    code: 'picture-left-out',
    path,
    message: `${name} is left out: ${why}.`,
    hint: 'Save it again as JPEG, PNG, GIF, WebP or AVIF, or set it aside with `pictures:` in the .yml file of the article.',
  };
}
