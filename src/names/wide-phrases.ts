import type { Problem } from '../problems.ts';
import type { EventRecord } from './authority.ts';
import type { LineFinder } from './entry-lines.ts';
import { tokenise } from './tokens.ts';
import { isCommonWord } from './words/common-words.ts';
import { functionWords } from './words/language.ts';

/** Phrases of events that nearly every article would hold: a single common word, or none but function words. */
export function widePhrases(events: readonly EventRecord[], lines: LineFinder): readonly Problem[] {
  return events.flatMap(event =>
    event.phrases.flatMap((phrase, index) => (isWide(phrase) ? [tooWide(event, phrase, index, lines)] : [])),
  );
}

function isWide(phrase: string): boolean {
  const words = tokenise(phrase).map(({ folded }) => folded);
  const telling = words.filter(word => !functionWords.has(word) && word.length > 2);
  return telling.length === 0 || (words.length === 1 && telling.every(isCommonWord));
}

function tooWide({ name, path }: EventRecord, phrase: string, index: number, lines: LineFinder): Problem {
  return {
    code: 'phrase-too-wide',
    path,
    line: lines(path, [name, 'phrases', index]),
    message: `The phrase “${phrase}” of “${name}” stands in articles about anything.`,
    hint: 'Give a phrase that only this event is called by, such as “Wagner mutiny”.',
  };
}
