import type { CaptureLine } from '../capture/capture.ts';
import type { LineLabel } from '../capture/line-labels.ts';
import type { Repair } from './repair/repair.ts';

export type { LineLabel };

/** What sort of line was set aside. */
const boilerplateKinds = [
  'cookie-consent',
  'comment-form',
  'comment-thread',
  'prev-next',
  'related-link',
  'tagged-teaser',
  'truncated-teaser',
  'teaser-run',
  'share-social',
  'newsletter',
  'login',
  'navigation',
  'advert',
  'promo',
  'copyright',
  'image-credit',
  'image-ui',
  'headline-duplicate',
  'repeat',
  'author-bio',
  'correction-note',
  'counter-ui',
  'theme-widget',
  'template-config',
  'outside-article',
  'off-topic',
] as const;
export type BoilerplateKind = (typeof boilerplateKinds)[number];

/** A capture's line with what became of it. */
export interface LabelledLine extends CaptureLine {
  readonly label: LineLabel;
  /** Set on every line that is set aside (boilerplate, related-link, headline-duplicate, credit). */
  readonly kind?: BoilerplateKind;
  /** Name of the rule that decided, as in the rule table; `editor` when NAME.yml says so, `model` for the line model. */
  readonly rule: string;
  /** One short clause for people: what in the line decided it. */
  readonly reason: string;
  /** 0..1, calibrated: of lines at .9, nine in ten are right. */
  readonly confidence: number;
  /** The line continues the block of the line before it (hard-wrapped text). */
  readonly continues?: true;
  /** What was put right in the text that readers see; `text` stays as received. In the order of the text. */
  readonly repairs?: readonly Repair[];
  /** Words that look like a fault, and that an editor wants as received. */
  readonly refused?: readonly string[];
}

/** Labels whose lines stand in the article's body. */
export const bodyLabels: ReadonlySet<LineLabel> = new Set([
  'paragraph',
  'crosshead',
  'quote',
  'list-item',
  'table-row',
]);
