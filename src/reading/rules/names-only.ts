import { pattern } from '../line-pattern.ts';

/** Names joined by "and" or commas, and nothing else: what a picture's caption looks like. */
export const namesOnly = pattern(
  /^(?:\p{Lu}[\p{L}'’-]{1,20}(?: (?:de|von|van|bin|al|der|la) )? ?){1,4}(?:(?:,| and| &| with| und| et| y| и) (?:\p{Lu}[\p{L}'’-]{1,20} ?){1,4}){1,3}$/u,
  'Yevgeny Prigozhin and Vladimir Putin',
  'Putin Holds Talks with Belarus, Central Asian Allies After Wagner Mutiny',
);
