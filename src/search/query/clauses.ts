import { jointAt } from '../analysis/closed-forms.ts';
import { formsOf } from '../analysis/terms.ts';
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
  const asked = { text, ...tokensOf(text) };
  return clusters(text, asked.words).map(words => meaningOf(words, asked, isShouted));
}

/** What a quotation means: its words side by side. A single word, or what is joined into one, means what it does without quotes. */
export function meaningsOfQuotation(text: string, isShouted: boolean): readonly Meaning[] {
  const asked = { text, ...tokensOf(text) };
  const words = asked.words.filter(word => !word.tail);
  if (words.length === 0) return [];
  if (clusters(text, asked.words).length === 1) return [meaningOf(words, asked, isShouted)];
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

/** A piece of a query, with what it holds. */
interface Asked extends Tokens {
  readonly text: string;
}

function meaningOf(words: readonly Word[], { text, closed }: Asked, isShouted: boolean): Meaning {
  const forms = words.map(word => word.form);
  const label = forms.join(' ');
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const whole = closed.filter(one => one.start <= start && one.end >= Math.min(end, one.end) && one.end >= end - 1);
  const sign = whole.find(one => one.isSign);
  if (sign && !(isShouted && /^\p{L}+$/u.test(sign.form)))
    return { options: [{ kind: 'sign', form: sign.form }], label };
  const [first = ''] = forms;
  const joined = whole.filter(one => !one.isSign).map(({ form }) => optionOf(formsOf(form)));
  if (forms.length === 1) return { options: [...singleOptions(first, text.slice(start, end)), ...joined], label };
  return { options: [{ kind: 'phrase', forms }, ...joined], label };
}

/** Words that may stand apart elsewhere, or the one that they are here. */
function optionOf(forms: readonly string[]): Option {
  const [only = ''] = forms;
  return forms.length === 1 ? wordOption(only) : { kind: 'phrase', forms };
}

function singleOptions(form: string, typed: string): readonly Option[] {
  if (isSpaceless(form) && [...form].length === 1) return [wordOption(form, { kind: 'prefix' })];
  const parts = /^(\p{L}+)(\d+)$/u.exec(form);
  if (!parts) return [wordOption(form), ...spelledOut(typed)];
  const [, letters = '', digits = ''] = parts;
  return [wordOption(form), { kind: 'phrase', forms: [letters, digits] }];
}

const letterPairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Texts without these letters may have two in the place of each: Goering for Göring. */
function spelledOut(typed: string): readonly Option[] {
  const spelled = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/gu, letter => letterPairs[letter] ?? letter);
  return spelled === typed.toLowerCase() ? [] : [wordOption(fold(spelled))];
}
