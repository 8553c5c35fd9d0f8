import { fillHoles } from './fill-holes.ts';
import type { Fillings, TextKey } from './messages.ts';
import type { Wording } from './wording.ts';

/** A text of the interface chosen where no language is known, to be said where one is. It can be sent as it is. */
export interface Unsaid {
  readonly key: TextKey;
  readonly holes: Readonly<Record<string, string>>;
}

export function unsaid<Key extends TextKey>(key: Key, ...[holes]: Fillings<Key>): Unsaid {
  return { key, holes: { ...holes } };
}

export function said({ key, holes }: Unsaid, { messages }: Wording): string {
  return fillHoles(messages[key], holes);
}
