import { addedSupport, certaintyOf, type NameSupport, noSupport, withOccurrence } from './certainty.ts';
import type { NameOccurrence } from './find-occurrences.ts';
import { slugOfName } from './name-trie.ts';
import type { Name } from './names.ts';
import type { Identity } from './resolve-article.ts';
import { withCountries } from './same-named-places.ts';

interface Entry {
  readonly identity: Identity;
  /** The forms met for the name in full, with how often. */
  readonly forms: Map<string, number>;
  readonly support: NameSupport;
}

/** What was noted in one article, in the order of the text. */
export interface NotedNames {
  readonly names: readonly NotedName[];
  readonly topics: readonly { readonly topic: Name; readonly forms: FormCounts }[];
}

export interface NotedName {
  readonly id: string;
  readonly identity: Identity;
  readonly forms: FormCounts;
  readonly support: NameSupport;
}

type FormCounts = readonly (readonly [form: string, count: number])[];

/** The names met in an archive, each with the forms it was met in. */
export class NameRegister {
  readonly #entries = new Map<string, Entry>();
  readonly #topics = new Map<string, { readonly topic: Name; readonly forms: Map<string, number> }>();

  /**
   * Notes a mention; returns the slug of its name. `full` is false for short forms, which never become the preferred one.
   * An occurrence says something for the name; a heading, which only repeats it, has none.
   */
  note(identity: Identity, form: string, full: boolean, occurrence?: NameOccurrence): string {
    const slug = identity.known?.name.slug ?? slugOfName(identity.key);
    const id = `${identity.kind}:${slug}`;
    const entry = this.#entries.get(id) ?? { identity, forms: new Map<string, number>(), support: noSupport };
    const support = occurrence ? withOccurrence(entry.support, identity, occurrence) : entry.support;
    this.#entries.set(id, { ...entry, support });
    if (full) entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    return slug;
  }

  /** Notes a topic in the form it was given in; the commonest becomes the preferred one. */
  noteTopic(topic: Name, form: string): void {
    const entry = this.#topics.get(topic.slug) ?? { topic, forms: new Map<string, number>() };
    this.#topics.set(topic.slug, entry);
    entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
  }

  /** What was noted up to now. */
  noted(): NotedNames {
    return {
      names: [...this.#entries].map(([id, { forms, ...entry }]) => ({ id, ...entry, forms: [...forms] })),
      topics: [...this.#topics.values()].map(({ topic, forms }) => ({ topic, forms: [...forms] })),
    };
  }

  /** Notes again what another register noted. */
  add({ names, topics }: NotedNames): void {
    for (const { id, identity, forms, support } of names) {
      const entry = this.#entries.get(id) ?? { identity, forms: new Map<string, number>(), support: noSupport };
      this.#entries.set(id, { ...entry, support: addedSupport(entry.support, support) });
      addForms(entry.forms, forms);
    }
    for (const { topic, forms } of topics) {
      const entry = this.#topics.get(topic.slug) ?? { topic, forms: new Map<string, number>() };
      this.#topics.set(topic.slug, entry);
      addForms(entry.forms, forms);
    }
  }

  /** All names noted, by kind and slug. */
  names(): readonly Name[] {
    const names = [...this.#entries].map(([id, entry]) => [id, nameFrom(entry)] as const);
    const topics = [...this.#topics].map(([slug, entry]) => [`topic:${slug}`, topicFrom(entry)] as const);
    return withCountries([...names, ...topics].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name));
  }
}

function addForms(forms: Map<string, number>, more: FormCounts): void {
  for (const [form, count] of more) forms.set(form, (forms.get(form) ?? 0) + count);
}

function nameFrom({ identity, forms, support }: Entry): Name {
  const { known, kind, key } = identity;
  const [preferred = key, ...variants] = commonestFirst(forms);
  const certainty = certaintyOf(identity, support, known?.name.preferred ?? preferred);
  const name = known?.name ?? { kind, slug: slugOfName(key), preferred, variants, source: 'evidence' as const };
  return certainty === undefined ? name : { ...name, certainty };
}

function topicFrom({ topic, forms }: { readonly topic: Name; readonly forms: ReadonlyMap<string, number> }): Name {
  const [preferred = topic.preferred, ...variants] = commonestFirst(forms);
  return { ...topic, preferred, variants, certainty: 'authority' };
}

function commonestFirst(forms: ReadonlyMap<string, number>): readonly string[] {
  return [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([form]) => form);
}
