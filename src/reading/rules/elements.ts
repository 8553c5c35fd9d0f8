import type { CaptureLine } from '../../capture/capture.ts';
import { capabilitiesOf } from '../../capture/formats/capabilities.ts';
import type { BoilerplateKind, LineLabel } from '../labels.ts';
import type { PageView } from '../page-view.ts';
import type { Rule, Verdict, Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';

/** Elements whose lines are one sort of matter, known by their own name or by a word of their class, id or role. */
interface ElementSort {
  readonly elements: readonly string[];
  readonly hints: readonly string[];
  /** Words that count only on the element itself or right around it. */
  readonly ownHints?: readonly string[];
  readonly label: LineLabel;
  readonly kind?: BoilerplateKind;
  readonly reason: string;
}

const sorts: readonly ElementSort[] = [
  {
    elements: ['figcaption', 'figure', 'caption'],
    hints: [],
    ownHints: ['caption', 'captions', 'figcaption'],
    label: 'caption',
    reason: 'stands in the page’s element for a picture or the name of a table',
  },
  {
    elements: [],
    hints: ['comment', 'comments', 'commentlist', 'disqus'],
    label: 'boilerplate',
    kind: 'comment-thread',
    reason: 'stands in the page’s element for comments',
  },
  {
    elements: ['nav', 'footer'],
    hints: ['footer', 'breadcrumb', 'breadcrumbs'],
    label: 'boilerplate',
    kind: 'navigation',
    reason: 'stands in the page’s element for navigation or the foot of the page',
  },
  {
    elements: [],
    hints: ['newsletter', 'subscribe'],
    label: 'boilerplate',
    kind: 'newsletter',
    reason: 'stands in the page’s element for a newsletter or subscription',
  },
  {
    elements: [],
    hints: ['share', 'sharing', 'social'],
    label: 'boilerplate',
    kind: 'share-social',
    reason: 'stands in the page’s element for sharing',
  },
  {
    elements: ['aside'],
    hints: ['related', 'recommended', 'teaser', 'trending', 'tags', 'taboola', 'outbrain'],
    label: 'boilerplate',
    kind: 'teaser-run',
    reason: 'stands in the page’s element for matter beside the article',
  },
  {
    elements: [],
    hints: ['byline', 'bio', 'author'],
    label: 'boilerplate',
    kind: 'author-bio',
    reason: 'stands in the page’s element about the author',
  },
];

/** Sets aside what a saved page itself marks as something else than the article. */
export const elements: Rule = {
  name: 'elements',
  sentence:
    'The page itself marks the line’s element as a picture, comments, navigation, sharing, related matter or the like.',
  precision: 'strong',
  patterns: [],
  find(page: PageView, verdicts: Verdicts): readonly Verdict[] {
    if (!capabilitiesOf(page.capture).hasTree) return [];
    const open = verdicts.open();
    const main = proseWords(open.filter(line => line.source.dom?.inMainText));
    const sortsOf = new SortFinder();
    const found = open.map(line => sortsOf.line(line));
    return sorts.flatMap((sort, bit) => {
      const taken = open.filter((_, at) => (found[at] ?? 0) & (1 << bit));
      return wouldTakeArticle(taken, main) ? [] : taken.map(line => verdict(line, sort));
    });
  },
};

/** So many words stand on the element itself or right around it. */
const nearest = 4;

/** The sorts of lines, a bit each. Lines of one element share their lists of words, so each list is looked at once. */
class SortFinder {
  readonly #known = new Map<readonly string[], number>();

  /** The table of a calendar beside the article has a caption too: an element's own name counts in the main text only. */
  line({ source: { dom } }: ViewLine): number {
    if (!dom) return 0;
    const own = dom.inMainText ? (ofElement.get(dom.tag) ?? 0) : 0;
    const around = this.#of(dom.within, ofElement);
    const named = this.#of(dom.hints, ofHint, ofOwnHint);
    return own | (around & ~(isTableInFigure(dom) ? ofFigure : 0) & ~(isSignature(dom) ? ofFooter : 0)) | named;
  }

  #of(words: readonly string[], sortsOf: SortBits, ofNearest?: SortBits): number {
    let bits = this.#known.get(words);
    if (bits !== undefined) return bits;
    bits = 0;
    words.forEach((word, place) => {
      bits = (bits ?? 0) | (sortsOf.get(word) ?? 0) | (place < nearest ? (ofNearest?.get(word) ?? 0) : 0);
    });
    this.#known.set(words, bits);
    return bits;
  }
}

/** Publishing systems put every table into a figure: its rows are text, its name is a caption. */
function isTableInFigure({ within }: NonNullable<CaptureLine['dom']>): boolean {
  const [nearest] = within.filter(name => name === 'table' || name === 'figure' || name === 'figcaption');
  return nearest === 'table';
}

/** The foot of a quotation tells whose it is. */
function isSignature({ within }: NonNullable<CaptureLine['dom']>): boolean {
  const [nearest, second] = within.filter(name => name !== 'p' && meaningful.has(name));
  return nearest === 'footer' && second === 'blockquote';
}

const meaningful: ReadonlySet<string> = new Set(['footer', 'blockquote', 'article', 'section', 'aside', 'nav', 'main']);

type SortBits = ReadonlyMap<string, number>;

const ofElement = bitsBy(sort => sort.elements);
const ofFigure = ofElement.get('figure') ?? 0;
const ofFooter = ofElement.get('footer') ?? 0;
const ofHint = bitsBy(sort => sort.hints);
const ofOwnHint = bitsBy(sort => sort.ownHints ?? []);

function bitsBy(wordsOf: (sort: ElementSort) => readonly string[]): SortBits {
  const bits = new Map<string, number>();
  sorts.forEach((sort, bit) => {
    for (const word of wordsOf(sort)) bits.set(word, (bits.get(word) ?? 0) | (1 << bit));
  });
  return bits;
}

/** Some themes write such words on the element around the whole article (`has comments`); there they say nothing. */
function wouldTakeArticle(taken: readonly ViewLine[], main: number): boolean {
  return proseWords(taken.filter(line => line.source.dom?.inMainText)) > main * 0.3;
}

function proseWords(lines: readonly ViewLine[]): number {
  return lines.reduce((sum, line) => sum + (line.prose ? line.words : 0), 0);
}

function verdict({ index }: ViewLine, { label, kind, reason }: ElementSort): Verdict {
  return { index, label, reason, ...(kind ? { kind } : {}) };
}
