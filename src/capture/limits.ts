import { isPicturePath, pictureLimits } from './picture-bytes.ts';

/** What a capture may measure; past it the capture is refused, so that one file cannot stall a build. */
export interface CaptureLimits {
  /** Bytes of a capture, without the pictures and fonts that are written into a saved page. */
  readonly bytes: number;
  /** Bytes of the file of a saved page, with all that is in it. */
  readonly file: number;
  /** Characters (UTF-16 code units) of one line. */
  readonly lineLength: number;
  readonly lines: number;
  /** Bytes of a NAME.yml, or characters of front matter. */
  readonly metadata: number;
}

export const captureLimits: CaptureLimits = {
  bytes: 10 * 1024 * 1024,
  file: 100 * 1024 * 1024,
  lineLength: 1024 * 1024,
  lines: 100_000,
  metadata: 256 * 1024,
};

/** The bytes that a file of articles/ may have: in a saved page pictures may be written, its text is measured without them. */
export function largestArticleFile(path: string): number {
  if (/\.(?:x?html?|mhtml?|eml|docx|odt|pdf|rtf)$/i.test(path)) return captureLimits.file;
  return isPicturePath(path) ? pictureLimits.bytes : captureLimits.bytes;
}
