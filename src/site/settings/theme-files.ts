import { closestWord } from '../../capture/closest-word.ts';
import type { SourceFile } from '../../capture/sources.ts';
import type { Problem } from '../../problems.ts';
import { messagesPath } from './choose-wording.ts';
import type { ArchiveSettings } from './settings.ts';

export const themeStylesPath = 'theme/style.css';

/** A template that takes the place of ours, or stands beside them for those that do. */
const templatePath = /^theme\/(?:components|pages)\/[^/]+\.tsx?$/;

export function isTemplate(path: string): boolean {
  return templatePath.test(path);
}

/** Folders of files that theme/style.css names. */
const besideStyles = /^theme\/(?:fonts|images)\//;

interface Theme {
  readonly files: readonly SourceFile[];
  /** Our own templates, e.g. `components/masthead.tsx`. */
  readonly templates: readonly string[];
  readonly settings: Pick<ArchiveSettings, 'logo' | 'image'>;
}

/** Files of theme/ that do nothing, most likely by a slip of the pen, and those that are missing. */
export function checkTheme({ files, templates, settings }: Theme): readonly Problem[] {
  const known = new Set([messagesPath, themeStylesPath, settings.logo, settings.image]);
  const idle = files.filter(
    ({ path }) => !known.has(path) && !besideStyles.test(path) && !isUsed(path, files, templates),
  );
  return [
    ...pictureProblems('logo', settings, files),
    ...pictureProblems('image', settings, files),
    ...idle.map(({ path }) => idleFile(path, templates)),
  ];
}

function isUsed(path: string, files: readonly SourceFile[], templates: readonly string[]): boolean {
  if (!templatePath.test(path)) return false;
  if (templates.includes(path.slice('theme/'.length))) return true;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return files.some(file => file.path !== path && templatePath.test(file.path) && textOf(file).includes(name));
}

function idleFile(path: string, templates: readonly string[]): Problem {
  const near = closestWord(path.slice('theme/'.length), templates);
  return {
    code: 'unknown-theme-file',
    path,
    message: `${path} replaces nothing.${near === undefined ? '' : ` Did you mean theme/${near}?`}`,
    hint: 'Name it after the template it replaces, such as theme/components/masthead.tsx, or remove it from theme/.',
  };
}

function pictureProblems(
  key: 'logo' | 'image',
  { [key]: path }: Theme['settings'],
  files: readonly SourceFile[],
): readonly Problem[] {
  if (path === undefined) return [];
  const file = files.find(one => one.path === path);
  if (file !== undefined && pictureSize(path, file.bytes) !== undefined) return [];
  const what = file === undefined ? 'is missing' : 'has no width and height';
  const size = path.endsWith('.svg') ? 'Add a viewBox to the SVG, or use a PNG.' : 'Save the picture again.';
  return [
    {
      code: 'missing-theme-file',
      path: 'archive.yml',
      message: `The picture “${path}” (\`${key}:\`) ${what}.`,
      hint: file === undefined ? 'Add the picture, or correct the path.' : size,
    },
  ];
}

function textOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes);
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of an SVG, PNG or JPEG picture; undefined when its bytes do not tell one. */
export function pictureSize(path: string, bytes: Uint8Array): PictureSize | undefined {
  if (path.endsWith('.svg')) return sizeOfSvg(new TextDecoder().decode(bytes));
  return path.endsWith('.png') ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
}

/** A PNG begins with eight bytes of its own, then the chunk IHDR with width and height. */
function sizeOfPng(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return positive(view.getUint32(16), view.getUint32(20));
}

/** A JPEG is a row of segments with their lengths; the one that begins the frame (SOF) has height and width. */
function sizeOfJpeg(bytes: Uint8Array): PictureSize | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // C4, C8 and CC are tables among the frames' markers.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return positive(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function sizeOfSvg(text: string): PictureSize | undefined {
  const root = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (root === undefined) return undefined;
  const length = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(root)?.[1]);
  const box = /\sviewBox\s*=\s*["'][\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)["']/.exec(root);
  return positive(length('width'), length('height')) ?? positive(Number(box?.[1]), Number(box?.[2]));
}

function positive(width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : undefined;
}
