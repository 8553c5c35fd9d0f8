import { slugOfName } from './name-trie.ts';
import type { Name } from './names.ts';
import type { Identity } from './resolve-article.ts';

interface Entry {
  readonly identity: Identity;
  /** The forms met for the name in full, with how often. */
  readonly forms: Map<string, number>;
}

/** The names met in an archive, each with the forms it was met in. */
export class NameRegister {
  readonly #entries = new Map<string, Entry>();
  readonly #topics = new Map<string, { readonly topic: Name; readonly forms: Map<string, number> }>();

  /** Notes a mention; returns the slug of its name. `full` is false for short forms, which never become the preferred one. */
  note(identity: Identity, form: string, full: boolean): string {
    const slug = identity.known?.name.slug ?? slugOfName(identity.key);
    const id = `${identity.kind}:${slug}`;
    const entry = this.#entries.get(id) ?? { identity, forms: new Map<string, number>() };
    this.#entries.set(id, entry);
    if (full) entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    return slug;
  }

  /** Notes a topic in the form it was given in; the commonest becomes the preferred one. */
  noteTopic(topic: Name, form: string): void {
    const entry = this.#topics.get(topic.slug) ?? { topic, forms: new Map<string, number>() };
    this.#topics.set(topic.slug, entry);
    entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
  }

  /** All names noted, by kind and slug. */
  names(): readonly Name[] {
    const names = [...this.#entries].map(([id, entry]) => [id, nameFrom(entry)] as const);
    const topics = [...this.#topics].map(([slug, entry]) => [`topic:${slug}`, topicFrom(entry)] as const);
    return [...names, ...topics].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
  }
}

function nameFrom({ identity, forms }: Entry): Name {
  const { known, kind, key } = identity;
  if (known) return known.name;
  const [preferred = key, ...variants] = commonestFirst(forms);
  return { kind, slug: slugOfName(key), preferred, variants, source: 'evidence' };
}

function topicFrom({ topic, forms }: { readonly topic: Name; readonly forms: ReadonlyMap<string, number> }): Name {
  const [preferred = topic.preferred, ...variants] = commonestFirst(forms);
  return { ...topic, preferred, variants };
}

function commonestFirst(forms: ReadonlyMap<string, number>): readonly string[] {
  return [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([form]) => form);
}
