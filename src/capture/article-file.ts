import type { ArticleFile } from './capture.ts';

/** The same file with what else is known of it; its bytes are still read only when they are asked for. */
export function withMore(file: ArticleFile, more: Pick<ArticleFile, 'sidecar' | 'beside'>): ArticleFile {
  const { path, sha256, sidecar, beside } = file;
  return {
    path,
    get bytes() {
      return file.bytes;
    },
    get fixity() {
      return file.fixity;
    },
    get pictures() {
      return file.pictures;
    },
    get fault() {
      return file.fault;
    },
    ...(sha256 !== undefined && { sha256 }),
    ...(sidecar && { sidecar }),
    ...(beside && { beside }),
    ...more,
  };
}
