// Accuracy on the marked paragraphs, with compromise beside it: node --import tsx bench/names-accuracy.ts
import nlp from 'compromise';
import { emptyAuthority } from '../src/names/authority.ts';
import { findNames } from '../src/names/find-names.ts';
import { type MarkedParagraph, markedParagraphs } from '../tests/unit/marked-paragraphs.ts';
import { recordOf } from '../tests/unit/name-records.ts';
import { compareNames, f1Of, type Scores, type Span } from '../tests/unit/name-scores.ts';

function ours(paragraphs: readonly MarkedParagraph[]): readonly (readonly Span[])[] {
  const records = paragraphs.map(({ text }, index) => recordOf(`p${String(index).padStart(5, '0')}`, [text]));
  const { mentions } = findNames(records, emptyAuthority);
  return records.map(({ id }) => mentions.get(id) ?? []);
}

/** compromise gives a name with the punctuation and possessive that follow it; both are cut off, in its favour. */
function compromise(paragraphs: readonly MarkedParagraph[]): readonly (readonly Span[])[] {
  return paragraphs.map(({ text }) => {
    const document = nlp(text);
    const kinds = [
      ['person', document.people()],
      ['place', document.places()],
      ['organisation', document.organizations()],
    ] as const;
    return kinds.flatMap(([kind, view]) => spansOf(view.out('array'), text).map(span => ({ kind, ...span })));
  });
}

function spansOf(found: readonly string[], text: string): readonly { start: number; end: number }[] {
  let from = 0;
  return found.flatMap(raw => {
    const words = raw.replace(/^[^\p{L}\p{N}]+/u, '').replace(/(?:['’]s)?[^\p{L}\p{N}.]*\.?$/u, '');
    const start = text.indexOf(words, from);
    if (start < 0 || words === '') return [];
    from = start + words.length;
    return [{ start, end: from }];
  });
}

const show = (label: string, scores: Scores): void => {
  const kinds = Object.entries(scores.kinds).map(([kind, counts]) => `${kind} ${f1Of(counts).toFixed(3)}`);
  console.log(`${label}: F1 ${f1Of(scores.all).toFixed(3)} (${kinds.join(', ')})`);
};

for (const set of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
  const paragraphs = markedParagraphs(
    new URL(`../tests/fixtures/names/paragraphs-${set}.txt`, import.meta.url).pathname,
  );
  console.log(`paragraphs-${set}: ${paragraphs.length} paragraphs`);
  show('  backfile, empty lists', compareNames(paragraphs, ours(paragraphs)));
  show('  compromise', compareNames(paragraphs, compromise(paragraphs)));
}
