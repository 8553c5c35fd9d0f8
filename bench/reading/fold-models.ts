import { existsSync, readFileSync } from 'node:fs';
import { type LineModel, lineModel, weightsVersion } from '../../src/reading/model/line-model.ts';
import type { Slopes } from './honest-slope.ts';
import type { TrainedModel } from './train-model.ts';

export const foldFile = '.cache/reading-folds.json';

/** The models that have each not seen one fold. Throws when training has not left them, or left those of another corpus. */
export function foldModels(checksum: string): readonly LineModel[] {
  if (!existsSync(foldFile))
    throw new Error(`${foldFile} is not there: run \`npm run train:reading -- --corpus PATH\` first`);
  const { corpus, slopes, folds } = JSON.parse(readFileSync(foldFile, 'utf8')) as {
    readonly corpus: string;
    readonly slopes: Slopes;
    readonly folds: readonly TrainedModel[];
  };
  if (corpus !== checksum) throw new Error(`${foldFile} was made from another corpus (${corpus}): train again`);
  return folds.map(fold => modelOf(fold, slopes));
}

export function modelOf({ first, text, html }: TrainedModel, slopes: Slopes): LineModel {
  const made = { version: weightsVersion };
  return lineModel(
    { ...first, ...made, slope: 1 },
    { ...text, ...made, slope: slopes.text },
    { ...html, ...made, slope: slopes.html },
  );
}
