/** What is used of a package that brings no types. */
declare module '@11ty/eleventy-img' {
  import type { JpegOptions, Sharp, SharpOptions, WebpOptions } from 'sharp';

  interface ImageFile {
    readonly filename: string;
    readonly width: number;
    readonly height: number;
    readonly size: number;
  }

  interface ImageOptions {
    readonly widths: readonly number[];
    readonly formats: readonly ('webp' | 'jpeg')[];
    /** Makes the pictures and writes none. */
    readonly dryRun?: boolean;
    readonly formatFiltering?: readonly string[];
    readonly outputDir?: string;
    readonly urlPath?: string;
    readonly filenameFormat?: (id: string, source: string, width: number, format: string) => string;
    readonly useCache: boolean;
    readonly fixOrientation?: boolean;
    readonly sharpOptions: SharpOptions;
    readonly sharpJpegOptions?: JpegOptions;
    readonly sharpWebpOptions?: WebpOptions;
    readonly transform?: (sharp: Sharp) => void;
  }

  export default function image(
    source: string | Buffer,
    options: ImageOptions,
  ): Promise<Readonly<Partial<Record<'webp' | 'jpeg', readonly ImageFile[]>>>>;
}
