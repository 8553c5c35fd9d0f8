import { type CaptureStyle, captureStyles } from './corpus.ts';
import type { Measured } from './floors.ts';
import type { Answer, PageResult } from './read-page.ts';
import { meanScore } from './scoring.ts';

const worstShown = 10;

/** Prints the scores by style, source and language; gives those that have floors. */
export function reportReading(results: readonly PageResult[]): Measured {
  const measured: Record<string, number> = {};
  for (const style of captureStyles) {
    const of = results.filter(({ page }) => page.style === style);
    const slowest = Math.max(...of.map(({ milliseconds }) => milliseconds));
    console.log(
      `\n${style}: ${of.length} captures, ${speed(of)} a second of processor time, slowest ${slowest.toFixed(0)} ms`,
    );
    const rebuilt = of.filter(({ isRebuilt }) => isRebuilt).length;
    measured[`${style} rebuilt`] = rebuilt / Math.max(1, of.length);
    console.log(`${rebuilt} of ${of.length} given back byte for byte by record and ledger`);
    for (const [name, group] of groupsOf(of)) {
      const { pages, precision, recall, f1, exact } = meanScore(group.map(({ score }) => score));
      measured[`${style} ${name}`] = Number(f1.toFixed(4));
      console.log(`${name.padEnd(16)}${row([pages, precision, recall, f1, exact])}`);
    }
    reportAnswers(of, style, measured);
    reportDoubt(of);
    reportWorst(of);
  }
  return measured;
}

function groupsOf(results: readonly PageResult[]): readonly (readonly [string, readonly PageResult[]])[] {
  const keys = (of: (result: PageResult) => string) => [...new Set(results.map(of))].sort();
  const english = results.filter(
    ({ page }) => (page.source === 'fne' || page.source === 'fun') && page.gold.lang === 'en',
  );
  return [
    ['all', results],
    ['English news', english],
    ...keys(({ page }) => page.source).map(
      source => [source, results.filter(({ page }) => page.source === source)] as const,
    ),
    ...keys(({ page }) => page.gold.lang).map(
      lang => [`lang ${lang}`, results.filter(({ page }) => page.gold.lang === lang)] as const,
    ),
  ];
}

function row([pages = 0, ...shares]: readonly number[]): string {
  const names = ['precision', 'recall', 'F1', 'exact'];
  return `${String(pages).padStart(5)} pages  ${shares.map((share, at) => `${names[at]} ${share.toFixed(4)}`).join('  ')}`;
}

function speed(results: readonly PageResult[]): string {
  const seconds = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  return (results.length / Math.max(1e-9, seconds)).toFixed(0);
}

function reportAnswers(results: readonly PageResult[], style: CaptureStyle, measured: Record<string, number>): void {
  for (const question of ['headline', 'author', 'writer', 'date'] as const) {
    const count = (answer: Answer) => results.filter(result => result[question] === answer).length;
    const [right, wrong, absent] = [count('right'), count('wrong'), count('absent')];
    const accuracy = right / Math.max(1, right + wrong + absent);
    const precision = right / Math.max(1, right + wrong);
    measured[`${style} ${question}`] = Number(accuracy.toFixed(4));
    measured[`${style} ${question} precision`] = Number(precision.toFixed(4));
    console.log(
      `${question.padEnd(16)}${String(right + wrong + absent).padStart(5)} known  right ${accuracy.toFixed(4)}  precision ${precision.toFixed(4)}`,
    );
  }
}

/** Is the doubt honest: are the surest four fifths of the pages the better ones? */
function reportDoubt(results: readonly PageResult[]): void {
  const sorted = [...results].sort((a, b) => a.doubt - b.doubt);
  const cut = Math.round(sorted.length * 0.8);
  const f1 = (part: readonly PageResult[]) => meanScore(part.map(({ score }) => score)).f1.toFixed(4);
  console.log(
    `surest four fifths F1 ${f1(sorted.slice(0, cut))}, the rest ${f1(sorted.slice(cut))} (doubt above ${sorted[cut]?.doubt.toFixed(3)})`,
  );
}

function reportWorst(results: readonly PageResult[]): void {
  const worst = [...results].sort((a, b) => a.score.f1 - b.score.f1).slice(0, worstShown);
  for (const { page, score, doubt } of worst)
    console.log(
      `  ${score.f1.toFixed(3)}  P ${score.precision.toFixed(3)}  R ${score.recall.toFixed(3)}  doubt ${doubt.toFixed(2)}  ${page.fileName}`,
    );
}
