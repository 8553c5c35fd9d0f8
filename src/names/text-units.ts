import type { ArticleRecord } from '../record/article-record.ts';
import { blockTexts } from '../record/plain-text.ts';
import type { Mention } from './names.ts';

/** One run of text of an article, with the place its mentions are given by. */
export interface TextUnit {
  readonly place: Mention['place'];
  readonly text: string;
  /** Headlines only repeat names that are known from elsewhere. */
  readonly kind: 'heading' | 'prose';
}

/** The texts of an article in reading order; a record holds kept lines only, so nothing set aside is among them. */
export function textUnits(record: ArticleRecord): readonly TextUnit[] {
  const units: TextUnit[] = [];
  if (record.headline) units.push({ place: 'headline', text: record.headline.text, kind: 'heading' });
  if (record.standfirst) units.push({ place: 'standfirst', text: record.standfirst.text, kind: 'prose' });
  record.body.forEach((block, index) => {
    const kind = block.kind === 'crosshead' ? 'heading' : 'prose';
    blockTexts(block).forEach((text, part) => {
      units.push({ place: { block: index, part }, text, kind });
    });
  });
  record.captions.forEach(({ text }, caption) => {
    units.push({ place: { caption }, text, kind: 'prose' });
  });
  return units;
}

/** A place as a key of a map. */
export function placeKey(place: Mention['place']): string {
  if (typeof place === 'string') return place;
  return 'caption' in place ? `caption ${place.caption}` : `${place.block}.${place.part}`;
}
