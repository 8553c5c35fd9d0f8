/** Every line has exactly one of these. `metadata` is front matter; the rest are the labels of a news page. */
export const lineLabels = [
  'headline',
  'headline-duplicate',
  'standfirst',
  'byline',
  'outlet',
  'dateline',
  'caption',
  'credit',
  'paragraph',
  'crosshead',
  'quote',
  'list-item',
  'table-row',
  'source-citation',
  'related-link',
  'boilerplate',
  'metadata',
  'blank',
] as const;

export type LineLabel = (typeof lineLabels)[number];
