import type { Outcome } from '../problems.ts';
import type { ArticleFile } from './capture.ts';
import type { DeclaredEncoding } from './decode-capture.ts';
import { type ArticleMetadata, articleMetadataSchema } from './metadata.ts';
import { parseYaml } from './parse-yaml.ts';

/** What NAME.yml says; an empty record when there is none. */
export function readSidecar({ sidecar }: ArticleFile): Outcome<ArticleMetadata> {
  if (sidecar === undefined) return { value: {}, problems: [] };
  return parseYaml(sidecar.path, sidecar.bytes, articleMetadataSchema);
}

/** The encoding that NAME.yml states. */
export function encodingOfSidecar({ sidecar }: ArticleFile, metadata: ArticleMetadata): DeclaredEncoding | undefined {
  if (sidecar === undefined || metadata.encoding === undefined) return undefined;
  const line =
    new TextDecoder()
      .decode(sidecar.bytes)
      .split('\n')
      .findIndex(each => /^["']?encoding/.test(each)) + 1;
  return { label: metadata.encoding, path: sidecar.path, ...(line > 0 && { line }) };
}
