import type { Sha256 } from '../capture/capture.ts';
import type { Memory } from '../memory.ts';
import type { Problem } from '../problems.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { cannotBeDecoded, decoding, keyOf, nameOf, undecodable } from './show-pictures.ts';
import { byCapture, readPictures, wantedPictures } from './wanted-pictures.ts';

/** Pictures of articles that cannot be decoded; nothing is made of any. Those that a build has shown are known to be sound. */
export async function findUndecodable(
  root: string,
  records: readonly ArticleRecord[],
  memory: Memory,
  step: (done: number, of: number) => void = () => {},
): Promise<readonly Problem[]> {
  const wanted = wantedPictures(records.map(record => ({ record })));
  const problems: Problem[] = [];
  let done = 0;
  for (const [capture, pictures] of byCapture(wanted)) {
    const isKnown = (sha256: Sha256) =>
      memory.recall<unknown>('pictures', keyOf(sha256), () => undefined) !== undefined;
    const unknown = pictures.filter(({ source }) => !isKnown(source.sha256));
    const bytes = unknown.length === 0 ? new Map<Sha256, Uint8Array>() : readPictures(root, capture, unknown);
    for (const { source, from } of unknown) {
      const found = bytes.get(source.sha256);
      const fault = found && (await faultOf(found));
      if (fault !== undefined) problems.push(undecodable(from.path, nameOf(pictures, source.sha256), fault));
    }
    done += pictures.length;
    step(done, wanted.size);
  }
  return problems;
}

/** Decodes a picture as a build does, and keeps nothing of it. */
async function faultOf(bytes: Uint8Array): Promise<string | undefined> {
  const { default: image } = await import('@11ty/eleventy-img');
  try {
    await image(Buffer.from(bytes), {
      ...{ widths: [16], formats: ['jpeg'], dryRun: true, useCache: false },
      sharpOptions: decoding,
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return cannotBeDecoded(error);
  }
}
