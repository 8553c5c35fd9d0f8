import { existsSync, readFileSync } from 'node:fs';
import { type HeadWeights, headModel } from '../../src/reading/head/head-model.ts';
import { type LineModel, lineModel, weightsVersion } from '../../src/reading/model/line-model.ts';
import type { Slopes } from './honest-slope.ts';
import type { ReadingModels } from './read-page.ts';
import type { TrainedModel } from './train-model.ts';

export const foldFile = '.cache/reading-folds.json';

/** What training leaves for measuring: models that have each not seen one fold. */
export interface FoldFile {
  readonly corpus: string;
  readonly slopes: Slopes;
  readonly folds: readonly TrainedModel[];
  readonly heads: readonly HeadWeights[];
}

/** Throws when training has not left them, or left those of another corpus. */
export function foldModels(checksum: string): readonly ReadingModels[] {
  if (!existsSync(foldFile))
    throw new Error(`${foldFile} is not there: run \`npm run train:reading -- --corpus PATH\` first`);
  const { corpus, slopes, folds, heads } = JSON.parse(readFileSync(foldFile, 'utf8')) as FoldFile;
  if (corpus !== checksum) throw new Error(`${foldFile} was made from another corpus (${corpus}): train again`);
  return folds.flatMap((fold, at) => {
    const head = heads[at];
    return head ? [{ model: modelOf(fold, slopes), head: headModel(head) }] : [];
  });
}

export function modelOf({ first, text, html }: TrainedModel, slopes: Slopes): LineModel {
  const made = { version: weightsVersion };
  return lineModel(
    { ...first, ...made, slope: 1 },
    { ...text, ...made, slope: slopes.text },
    { ...html, ...made, slope: slopes.html },
  );
}
