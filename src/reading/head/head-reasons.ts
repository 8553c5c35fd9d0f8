import type { Candidate } from './candidate.ts';

/** The signs that people would name, for the ledger. */
export function headlineReason({ features }: Candidate): string {
  return told('stands before the text', [
    [(features.get('words in body') ?? 0) >= 0.5, 'its words return in the text'],
    [(features.get('repeats') ?? 0) > 0, 'it stands on the page again'],
    [features.get('byline after near') === 1, 'a byline follows'],
    [features.get('date after near') === 1, 'a date follows'],
    [features.get('place') === 0, 'it opens the capture'],
  ]);
}

export function bylineReason({ features }: Candidate): string {
  return told('names who wrote the article', [
    [features.get('opens by') === 1, 'opens with a “by”'],
    [features.get('states role') === 1, 'states a role'],
    [features.get('states day') === 1, 'states a day'],
    [isUnderHeadline(features.get('from headline')), 'stands under the headline'],
    [(features.get('named in notes') ?? 0) > 0, 'a note on the writer stands on the page'],
  ]);
}

export function dayReason({ features }: Candidate): string {
  return told('says when the article was published', [
    [features.get('says published') === 1, 'says so'],
    [isUnderHeadline(features.get('from headline')), 'stands under the headline'],
    [(features.get('kept in next 10') ?? 0) > 20, 'the text follows'],
    [(features.get('other days') ?? 0) === 0, 'no other day is on the page'],
  ]);
}

function isUnderHeadline(steps: number | undefined): boolean {
  return steps !== undefined && steps > 0 && steps <= 12;
}

function told(what: string, signs: readonly (readonly [boolean, string])[]): string {
  const holding = signs.flatMap(([holds, sign]) => (holds ? [sign] : []));
  return holding.length === 0 ? what : `${what}; ${holding.join(', ')}`;
}
