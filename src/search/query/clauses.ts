import { jointAt } from '../analysis/closed-forms.ts';
import { fold, isSpaceless, type Tokens, tokensOf, type Word } from '../analysis/words.ts';
import type { FieldName } from '../format/manifest.ts';

/** `all`: every clause is wanted, but if no document has them all, any will do. */
export type Presence = 'all' | 'required' | 'prohibited';

/** How a word is matched: as itself, as the beginning of words, or give or take a few letters. */
export type WordMatch =
  | { readonly kind: 'exact' }
  | { readonly kind: 'prefix' }
  | { readonly kind: 'fuzzy'; readonly edits: number };

/** One of the things that a clause may mean. A sign is a word that is meant only as it stands: `US`, `C++`. */
export type Option =
  | { readonly kind: 'word'; readonly form: string; readonly match: WordMatch }
  | { readonly kind: 'sign'; readonly form: string }
  | { readonly kind: 'phrase'; readonly forms: readonly string[] };

/** A part of a query: a document meets it with any of its options. */
export interface Clause {
  readonly presence: Presence;
  readonly fields: readonly FieldName[];
  readonly options: readonly Option[];
  readonly isQuoted: boolean;
  /** What the reader typed, folded. */
  readonly label: string;
}

export const exact: WordMatch = { kind: 'exact' };

export type Meaning = Pick<Clause, 'options' | 'label'>;

/**
 * What words that stand together without a space mean, one meaning after another. Joined words are meant side by side, or
 * as one: `COVID-19` is "covid 19" or `covid19`. In a query of capitals alone, no word is an abbreviation.
 */
export function meaningsOf(text: string, isShouted: boolean): readonly Meaning[] {
  const tokens = tokensOf(text);
  return clusters(text, tokens.words).map(words => meaningOf(words, tokens, isShouted));
}

/** What a quotation means: its words side by side. A single word, or what is joined into one, means what it does without quotes. */
export function meaningsOfQuotation(text: string, isShouted: boolean): readonly Meaning[] {
  const tokens = tokensOf(text);
  const words = tokens.words.filter(word => !word.tail);
  if (words.length === 0) return [];
  if (clusters(text, tokens.words).length === 1) return [meaningOf(words, tokens, isShouted)];
  const forms = words.map(word => word.form);
  const [first = '', second = ''] = forms;
  const joined = forms.length === 2 && isLettersThenDigits(first, second) ? [wordOption(first + second)] : [];
  return [{ options: [{ kind: 'phrase', forms }, ...joined], label: forms.join(' ') }];
}

/** A word and a number behind it may be one word in other texts: `covid 19`. */
export function isLettersThenDigits(first: string, second: string): boolean {
  return /^\p{L}+$/u.test(first) && /^\d{1,3}$/.test(second);
}

export function wordOption(form: string, match: WordMatch = exact): Option {
  return { kind: 'word', form, match };
}

/** The words that nothing but a sign or a script without spaces joins. */
function clusters(text: string, words: readonly Word[]): readonly (readonly Word[])[] {
  const found: Word[][] = [];
  for (const word of words.filter(one => !one.tail)) {
    const last = found.at(-1)?.at(-1);
    if (last && (word.joined || areJoined(text, last, word))) found.at(-1)?.push(word);
    else found.push([word]);
  }
  return found;
}

/** `l’` and its kin are words of their own, which any text has. */
const elided = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un)$/;

function areJoined(text: string, last: Word, word: Word): boolean {
  if (word.start > last.end + 1) return false;
  const joint = word.start === last.end ? 'apart' : jointAt(text, last.end);
  return joint !== undefined && !(joint === 'apostrophe' && elided.test(last.form) && word.form.length > 1);
}

function meaningOf(words: readonly Word[], { closed }: Tokens, isShouted: boolean): Meaning {
  const forms = words.map(word => word.form);
  const label = forms.join(' ');
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const whole = closed.filter(one => one.start <= start && one.end >= Math.min(end, one.end) && one.end >= end - 1);
  const sign = whole.find(one => one.isSign);
  if (sign && !(isShouted && /^\p{L}+$/u.test(sign.form))) return { options: signOptions(sign.form, forms), label };
  const [first = ''] = forms;
  if (forms.length === 1) return { options: singleOptions(first), label };
  const joined = whole.filter(one => !one.isSign).map(one => wordOption(fold(one.form)));
  return { options: [{ kind: 'phrase', forms }, ...joined], label };
}

function signOptions(sign: string, forms: readonly string[]): readonly Option[] {
  const option: Option = { kind: 'sign', form: sign };
  if (!sign.endsWith('%')) return [option];
  return [
    option,
    { kind: 'phrase', forms: [...forms, 'percent'] },
    { kind: 'phrase', forms: [...forms, 'per', 'cent'] },
  ];
}

function singleOptions(form: string): readonly Option[] {
  if (isSpaceless(form) && [...form].length === 1) return [wordOption(form, { kind: 'prefix' })];
  const parts = /^(\p{L}+)(\d+)$/u.exec(form);
  if (!parts) return [wordOption(form)];
  const [, letters = '', digits = ''] = parts;
  return [wordOption(form), { kind: 'phrase', forms: [letters, digits] }];
}
