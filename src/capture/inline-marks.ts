/** How words are set within their line. */
export type InlineStyle = 'strong' | 'emphasis' | 'struck' | 'code';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words of a text that are set in a style, lead somewhere, or are the sign of a footnote: `[1]` is that of note 1. */
export type InlineMark = Stretch &
  (
    | { readonly kind: InlineStyle }
    | { readonly kind: 'link'; readonly url: string }
    | { readonly kind: 'note'; readonly label: string }
  );

/** How the sign of a footnote reads in a text. */
export function noteSign(label: string): string {
  return `[${label}]`;
}

/** Around what each kind stands where two have the same words or cross each other, from the outside in. */
const rank = { name: 0, link: 1, strong: 2, emphasis: 3, struck: 4, code: 5, note: 6 } as const;

type Ranked = Stretch & { readonly kind: keyof typeof rank };

/** Which of two marks stands around the other: the one that holds it. Code holds nothing but words. */
export function outermostFirst(a: Ranked, b: Ranked): number {
  if (a.kind !== 'code' && b.kind !== 'code') {
    const [aHolds, bHolds] = [holds(a, b), holds(b, a)];
    if (aHolds !== bHolds) return aHolds ? -1 : 1;
  }
  return rank[a.kind] - rank[b.kind];
}

function holds(a: Stretch, b: Stretch): boolean {
  return a.start <= b.start && b.end <= a.end;
}

/** Characters that Markdown has no reference for; beside them it cannot write a style. */
const unwritable = /(?![\t\n])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** More in one text is no article; what marks cost grows with the square. */
const mostMarks = 300;

/**
 * The marks of a text in the one form that each set of them has: of one kind none touches another, no link stands in
 * another, none begins or ends in white space, and none reaches over a break. The sign of a note is whole, and in no link.
 */
export function tidyMarks<Mark extends InlineMark>(text: string, marks: readonly Mark[]): readonly Mark[] {
  if (marks.length === 0) return marks;
  const apart = besideNotes(text, marks);
  const kept = unwritable.test(text) ? apart.filter(({ kind }) => kind === 'link') : apart;
  const inOrder = [...kept].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined = withoutNested(joinTouching(text, inOrder)).flatMap(mark => atBreaks(text, mark));
  const trimmed = joined.flatMap(mark => trimmedMark(text, mark));
  return trimmed.sort((a, b) => a.start - b.start || rank[a.kind] - rank[b.kind]).slice(0, mostMarks);
}

/** Labels of notes that every reader of Markdown takes for such. */
const noteLabel = /^[\p{L}\p{N}_-]{1,40}$/u;

/** Signs of notes that are whole and stand in no link and no code, and the other marks around or beside them. */
function besideNotes<Mark extends InlineMark>(text: string, marks: readonly Mark[]): readonly Mark[] {
  if (!marks.some(({ kind }) => kind === 'note')) return marks;
  const holders = marks.filter(({ kind }) => kind === 'link' || kind === 'code');
  const notes = marks.filter(
    mark =>
      mark.kind === 'note' &&
      noteLabel.test(mark.label) &&
      text.slice(mark.start, mark.end) === noteSign(mark.label) &&
      !holders.some(other => mark.start < other.end && other.start < mark.end),
  );
  const others = marks.filter(({ kind }) => kind !== 'note');
  return [...notes, ...others.flatMap(mark => notes.reduce<readonly Mark[]>(cutAt, [mark]))];
}

/** A mark that would end or begin inside of a sign is cut there. */
function cutAt<Mark extends InlineMark>(marks: readonly Mark[], note: Stretch): readonly Mark[] {
  return marks.flatMap(mark => {
    if (holds(mark, note) || mark.end <= note.start || note.end <= mark.start) return [mark];
    if (holds(note, mark)) return [];
    return [mark.start < note.start ? { ...mark, end: note.start } : { ...mark, start: note.end }];
  });
}

function keyOf(mark: InlineMark): string {
  return mark.kind === 'link' ? mark.url : mark.kind === 'note' ? `${mark.start}` : mark.kind;
}

function joinTouching<Mark extends InlineMark>(text: string, inOrder: readonly Mark[]): readonly Mark[] {
  const joined: Mark[] = [];
  const last = new Map<string, number>();
  for (const mark of inOrder) {
    const at = last.get(keyOf(mark)) ?? -1;
    const before = joined[at];
    if (before && touches(text, before, mark)) joined[at] = { ...before, end: Math.max(before.end, mark.end) };
    else last.set(keyOf(mark), joined.push(mark) - 1);
  }
  return joined;
}

/** Bold words side by side are one bold stretch; two links to one page may be two. */
function touches(text: string, { kind, end }: InlineMark, { start }: InlineMark): boolean {
  if (start <= end) return kind !== 'note';
  return (
    kind !== 'link' &&
    kind !== 'code' &&
    kind !== 'note' &&
    start - end < 10 &&
    /^[^\S\n]+$/.test(text.slice(end, start))
  );
}

/** Of links that overlap, the first keeps its words. */
function withoutNested<Mark extends InlineMark>(inOrder: readonly Mark[]): readonly Mark[] {
  let free = 0;
  return inOrder.flatMap(mark => {
    if (mark.kind !== 'link') return [mark];
    const start = Math.max(mark.start, free);
    free = Math.max(free, mark.end);
    return start < mark.end ? [{ ...mark, start }] : [];
  });
}

function atBreaks<Mark extends InlineMark>(text: string, mark: Mark): readonly Mark[] {
  const pieces: Mark[] = [];
  for (let start = mark.start; start < mark.end; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? mark.end : Math.min(found, mark.end);
    pieces.push({ ...mark, start, end });
    start = end + 1;
  }
  return pieces;
}

function trimmedMark<Mark extends InlineMark>(text: string, mark: Mark): readonly Mark[] {
  const words = text.slice(mark.start, mark.end);
  const start = mark.start + words.length - words.trimStart().length;
  const end = mark.start + words.trimEnd().length;
  return start < end ? [{ ...mark, start, end }] : [];
}

/** Longer addresses are those of pictures written into the page, or of attackers. */
const longestAddress = 2000;

/** The address that a link leads to, if a reader may be led there: a page of the web or a mailbox. */
export function linkAddress(href: string, base: string | undefined): string | undefined {
  const written = href.trim();
  if (written === '' || written.startsWith('#') || written.length > longestAddress) return undefined;
  if (!URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  if (!/^(?:https?|mailto):$/.test(url.protocol) || url.href.length > longestAddress) return undefined;
  if (url.protocol !== 'mailto:' && (url.hostname === '' || url.username !== '')) return undefined;
  return url.href;
}
