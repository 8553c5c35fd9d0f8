import type { ArticleRecord } from '../record/article-record.ts';
import { blankedTexts } from '../record/plain-text.ts';
import type { Mention } from './names.ts';

/** One run of text of an article, with the location its mentions are given by. */
export interface TextUnit {
  readonly location: Mention['location'];
  readonly text: string;
  /** Headlines only repeat names that are known from elsewhere. */
  readonly kind: 'heading' | 'prose';
}

/** The texts of an article in reading order; a record holds kept lines only, so nothing set aside is among them. */
export function textUnits(record: ArticleRecord): readonly TextUnit[] {
  const units: TextUnit[] = [];
  if (record.headline) units.push({ location: 'headline', text: record.headline.text, kind: 'heading' });
  if (record.standfirst) units.push({ location: 'standfirst', text: record.standfirst.text, kind: 'prose' });
  record.body.forEach((block, index) => {
    const kind = block.kind === 'crosshead' ? 'heading' : 'prose';
    blankedTexts(block).forEach((text, part) => {
      units.push({ location: { block: index, part }, text, kind });
    });
  });
  record.captions.forEach(({ text }, caption) => {
    units.push({ location: { caption }, text, kind: 'prose' });
  });
  return units;
}

/** The text of one place, without the texts of all others. */
export function textAt(record: ArticleRecord, location: Mention['location']): string | undefined {
  if (location === 'headline' || location === 'standfirst') return record[location]?.text;
  if (location === 'metadata') return undefined;
  if ('caption' in location) return record.captions[location.caption]?.text;
  const block = record.body[location.block];
  return block && blankedTexts(block)[location.part];
}

/** A location as a key of a map. */
export function locationKey(location: Mention['location']): string {
  if (typeof location === 'string') return location;
  return 'caption' in location ? `caption ${location.caption}` : `${location.block}.${location.part}`;
}
