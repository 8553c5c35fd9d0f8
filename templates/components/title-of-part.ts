import type { Wording } from '../../src/messages/wording.ts';
import type { Listing } from '../../src/site/listing.ts';

/** The title of a page of a long list: from the second on with its number. */
export function titleOfPart(title: string, { number }: Listing, say: Wording['say']): string {
  return number === 1 ? title : say('frame.titlePart', { title, number: String(number) });
}
