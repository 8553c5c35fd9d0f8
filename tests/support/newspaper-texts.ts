import texts from '../fixtures/newspaper-texts.json' with { type: 'json' };

/** What a made-up newspaper writes in one language. `{…}` are places for names: person, other, role, place, town, body, number, year. */
export interface Desk {
  readonly language: string;
  readonly outlets: readonly { readonly name: string; readonly domain: string }[];
  readonly people: readonly string[];
  readonly roles: readonly string[];
  /** Real places and invented ones. */
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  readonly reporters: readonly string[];
  /** `{name}` is the reporter, or two of them. */
  readonly byline: string;
  /** Menus, offers and calls to subscribe. */
  readonly furniture: readonly string[];
  readonly topics: readonly Topic[];
  /** Beginnings, middles and ends of sentences that go with any topic, so that no two articles are alike. */
  readonly parts: readonly (readonly string[])[];
}

export interface Topic {
  readonly headlines: readonly string[];
  readonly sentences: readonly string[];
}

/** English most of all, as in the archive of an English-speaking newsroom that also keeps what others wrote. */
export const desks: Readonly<Record<keyof typeof texts, Desk>> = texts;
