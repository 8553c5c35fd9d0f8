import type { Name } from './names.ts';
import type { Identity } from './resolve-article.ts';
import { slugOfName } from './slug-of-name.ts';

interface Entry {
  readonly identity: Identity;
  /** The forms met for the name in full, with how often. */
  readonly forms: Map<string, number>;
}

/** The names met in an archive, each with the forms it was met in. */
export class NameRegister {
  readonly #entries = new Map<string, Entry>();
  readonly #topics = new Map<string, Name>();

  /** Notes a mention; returns the slug of its name. `full` is false for short forms, which never become the preferred one. */
  note(identity: Identity, form: string, full: boolean): string {
    const slug = identity.known?.name.slug ?? slugOfName(identity.key);
    const id = `${identity.kind}:${slug}`;
    const entry = this.#entries.get(id) ?? { identity, forms: new Map<string, number>() };
    this.#entries.set(id, entry);
    if (full) entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    return slug;
  }

  noteTopic(topic: Name): void {
    this.#topics.set(topic.slug, topic);
  }

  /** All names noted, by kind and slug. */
  names(): readonly Name[] {
    const names = [...this.#entries].map(([id, entry]) => [id, nameFrom(entry)] as const);
    const topics = [...this.#topics].map(([slug, topic]) => [`topic:${slug}`, topic] as const);
    return [...names, ...topics].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
  }
}

function nameFrom({ identity, forms }: Entry): Name {
  const { known, kind, key } = identity;
  if (known) return known.name;
  const [preferred = key, ...variants] = [...forms]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([form]) => form);
  return { kind, slug: slugOfName(key), preferred, variants, source: 'evidence' };
}
