/** What becomes of a line: text of the article, a fact of its record, matter that is set aside, or nothing. */
type LineUse = 'body' | 'fact' | 'set-aside' | 'nothing';

interface LabelRow {
  readonly use: LineUse;
  /** Readers see the text of the line, so its faults are told. Lines of the body always count as shown. */
  readonly shown?: true;
  /** Lost spaces in it are put back. */
  readonly repaired?: true;
  /** It may say how long ago a known event was. */
  readonly datesEvents?: true;
  /** The kind that a line gets when an editor gives it this label. */
  readonly kind?: BoilerplateKind;
  /** The line model's number for it. The shipped weights know these numbers: a change wants a training. */
  readonly modelClass: number;
  /** The rankers' number for a line with this label beside a candidate; 5 for what is not told apart. */
  readonly neighbourClass: number;
  readonly colour: 'magenta' | 'cyan' | 'green' | 'blue' | 'dim';
}

const bodyRow = {
  use: 'body',
  shown: true,
  repaired: true,
  datesEvents: true,
  modelClass: 0,
  neighbourClass: 5,
  colour: 'green',
} as const;
const factRow = { use: 'fact', modelClass: 6, neighbourClass: 5, colour: 'cyan' } as const;
const setAsideRow = { use: 'set-aside', neighbourClass: 5, colour: 'dim' } as const;

/** Every line has exactly one of these labels; a row says all that is known of it. `metadata` is front matter. */
export const labels = {
  headline: { ...bodyRow, use: 'fact', modelClass: 4, colour: 'magenta' },
  'headline-duplicate': { ...setAsideRow, kind: 'headline-duplicate', modelClass: 4 },
  standfirst: { ...bodyRow, use: 'fact', modelClass: 5, colour: 'magenta' },
  byline: { ...factRow, neighbourClass: 1 },
  outlet: factRow,
  dateline: { ...factRow, neighbourClass: 2 },
  caption: { ...factRow, shown: true, repaired: true, modelClass: 3, neighbourClass: 4 },
  credit: { ...factRow, kind: 'image-credit', modelClass: 3, neighbourClass: 3 },
  paragraph: bodyRow,
  crosshead: bodyRow,
  quote: bodyRow,
  'list-item': bodyRow,
  'table-row': bodyRow,
  code: bodyRow,
  note: bodyRow,
  break: bodyRow,
  'link-address': { ...factRow, colour: 'blue' },
  'source-citation': { ...factRow, shown: true, modelClass: 7, colour: 'blue' },
  'related-link': { ...setAsideRow, shown: true, kind: 'related-link', modelClass: 2 },
  boilerplate: { ...setAsideRow, kind: 'off-topic', modelClass: 1 },
  metadata: { use: 'nothing', modelClass: 0, neighbourClass: 5, colour: 'dim' },
  blank: { use: 'nothing', modelClass: 0, neighbourClass: 5, colour: 'dim' },
} as const satisfies Readonly<Record<string, LabelRow>>;

export type LineLabel = keyof typeof labels;

export const labelNames = Object.keys(labels) as readonly LineLabel[] as readonly [LineLabel, ...LineLabel[]];

export function labelRow(label: LineLabel): LabelRow {
  return labels[label];
}

/** Whether a line with this label stands in the article's body. */
export function isBody(label: LineLabel): boolean {
  return labels[label].use === 'body';
}

interface KindRow {
  /** Kinds that the line model counts together. */
  readonly family?: 'comment' | 'related' | 'notice';
  /** The rankers' number for it, where it is told apart from the label's. */
  readonly neighbourClass?: number;
}

/** What kind of matter a line that was set aside is. */
export const boilerplateKinds = {
  'cookie-consent': {},
  'comment-form': { family: 'comment', neighbourClass: 7 },
  'comment-thread': { family: 'comment', neighbourClass: 7 },
  'prev-next': {},
  'related-link': { family: 'related', neighbourClass: 9 },
  'tagged-teaser': { family: 'related' },
  'truncated-teaser': { family: 'related' },
  'teaser-run': { family: 'related' },
  'share-social': { family: 'notice' },
  newsletter: { family: 'notice' },
  login: {},
  navigation: { neighbourClass: 10 },
  advert: {},
  promo: {},
  copyright: { family: 'notice', neighbourClass: 8 },
  'image-credit': {},
  'image-ui': {},
  'headline-duplicate': {},
  repeat: {},
  'author-bio': { family: 'notice' },
  'correction-note': { family: 'notice' },
  'counter-ui': { neighbourClass: 6 },
  'theme-widget': {},
  'template-config': {},
  'outside-article': {},
  'off-topic': {},
} as const satisfies Readonly<Record<string, KindRow>>;

export type BoilerplateKind = keyof typeof boilerplateKinds;

export function kindRow(kind: BoilerplateKind): KindRow {
  return boilerplateKinds[kind];
}
