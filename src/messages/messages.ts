import type { english } from './english.ts';
import type { PluralForms } from './message-table.ts';

type English = typeof english;

export type MessageKey = keyof English;

/** Keys of texts without plural forms. */
export type TextKey = { [Key in MessageKey]: English[Key] extends string ? Key : never }[MessageKey];

/** Keys of texts that hold a number. */
export type CountKey = Exclude<MessageKey, TextKey>;

/** Keys of texts that nothing is filled into. */
export type PlainKey = { [Key in TextKey]: [HolesOf<Key>] extends [never] ? Key : never }[TextKey];

/** Every text of the interface in one language. */
export type Messages = Readonly<Record<TextKey, string> & Record<CountKey, PluralForms>>;

type Written<Key extends MessageKey> = English[Key] extends string
  ? English[Key]
  : Extract<English[Key], PluralForms>['other'];

type HolesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | HolesIn<Rest> : never;
type TagsIn<Text> = Text extends `${string}</${infer Name}>${infer Rest}` ? Name | TagsIn<Rest> : never;

/** What a text has places for; `{count}` is filled by the number itself. */
export type HolesOf<Key extends MessageKey> = Exclude<HolesIn<Written<Key>>, 'count'>;

/** The marked stretches of a text. */
export type TagsOf<Key extends MessageKey> = TagsIn<Written<Key>>;

/** The texts for a text's places; nothing for one that has none. */
export type Fillings<Key extends MessageKey> = [HolesOf<Key>] extends [never]
  ? readonly []
  : readonly [holes: Readonly<Record<HolesOf<Key>, string>>];
