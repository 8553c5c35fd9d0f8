import type { Messages } from './messages.ts';

const shared: ReadonlySet<string> = new Set(['date.inferred', 'date.month', 'date.months', 'date.monthsShort']);

/** The texts that the scripts of the search page need: the search's and the offline edition's own, and of dates. */
export function browserMessages(messages: Messages): Readonly<Partial<Messages>> {
  return Object.fromEntries(
    Object.entries(messages).filter(([key]) => /^(?:search|offline)\./.test(key) || shared.has(key)),
  );
}
