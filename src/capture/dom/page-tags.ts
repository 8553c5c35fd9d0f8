/** What an `<img>` says; of all that may be its address, the best first. */
export interface PictureTag {
  readonly sources: readonly string[];
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
}

/** What pages show from elsewhere in a box of their own; `page` is all that is none of the others. */
export const embedKinds = ['video', 'audio', 'map', 'post', 'page'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** What an element says that shows something from elsewhere: a film, a sound, a map, a post, a page. */
export interface EmbedTag {
  /** As far as the element tells; an `<iframe>` may hold anything. */
  readonly kind?: EmbedKind;
  /** All that may be its address, the best first. */
  readonly sources: string[];
  readonly title?: string;
  readonly width?: number;
  readonly height?: number;
  /** Words of its class and id. */
  readonly names: string;
}
