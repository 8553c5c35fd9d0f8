/** A stage whose results are remembered from one build to the next; each has a file of its own in .cache/. */
export type RememberedStage =
  | 'records'
  | 'texts'
  | 'names'
  | 'stories'
  | 'versions'
  | 'articles'
  | 'downloads'
  | 'search'
  | 'removal'
  | 'takedowns'
  | 'assets'
  | 'card'
  | 'pictures';

/**
 * What stages made before, by what they made it of. Where that is kept they do not know, and it makes no difference to
 * what they give: only to how long they take.
 */
export interface Memory {
  /**
   * What `make` gives, from before where it was made of the same `input`. `input` holds everything that `make` depends on
   * but the program itself; what it gives can be cloned by `structuredClone`, and nobody changes it.
   */
  recall<T>(stage: RememberedStage, input: string, make: () => T): T;
  /** The same for what may never be asked for: it is looked up then, and each time anew. */
  later<T>(stage: RememberedStage, input: string, make: () => T): () => T;
  /**
   * Makes one thing of the whole archive with what the last build made in this place, and keeps what comes of it for the
   * next. `make` gives the same without, in more time. The one who asks is the only one who uses the stage.
   */
  again<T>(stage: RememberedStage, make: (before: T | undefined) => T): T;
}

/** Remembers nothing. */
export const noMemory: Memory = {
  recall: (_stage, _input, make) => make(),
  later: (_stage, _input, make) => make,
  again: (_stage, make) => make(undefined),
};
