import { EndingsWriter, reversed } from '../format/endings-file.ts';
import { FileSeries } from './file-series.ts';
import { sortTexts } from './sort-texts.ts';

/** A vocabulary of no more files than these is read whole, and needs no other order. */
const fewFiles = 4;

/** The vocabulary by its endings, for words whose beginning is misspelt. Empty where the vocabulary is small. */
export function endingFiles(stamp: string, terms: readonly string[], vocabularyFiles: number): FileSeries<string> {
  const series = new FileSeries<string>({
    stamp,
    kind: 'r',
    full: fullEndingsFile,
    keyOf: backwards => backwards,
    sizeOf: backwards => backwards.length + 2,
    newWriter: () => new EndingsWriter(),
  });
  if (vocabularyFiles > fewFiles) for (const backwards of sortTexts(terms.map(reversed))) series.add(backwards);
  series.finish();
  return series;
}

const fullEndingsFile = 128 * 1024;
