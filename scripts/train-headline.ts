/**
 * Trains the weights by which the reader picks a headline, and says how well they do on publishers they have not seen.
 *
 *   node --import tsx scripts/train-headline.ts CORPUS [--write]
 *
 * CORPUS holds NAME.txt, NAME.col.txt (the content column alone) and NAME.json with `title` and `host`. Each page is one choice among its candidates and "none";
 * the weights are those of a conditional logit with an L2 penalty, found by gradient descent from zero, so a run on the
 * same corpus gives the same weights. --write puts them into src/reading/headline-weights.ts.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textCapture } from '../bench/reading-corpus.ts';
import { applyRules, verdictsSoFar } from '../src/reading/apply-rules.ts';
import { foldText } from '../src/reading/fold-text.ts';
import { givenLabels } from '../src/reading/given-labels.ts';
import { headlineCandidates } from '../src/reading/headline-features.ts';
import { viewPage } from '../src/reading/page-view.ts';
import { findProseSpan } from '../src/reading/prose-span.ts';
import { ruleTable } from '../src/reading/rule-table.ts';

interface Choice {
  readonly name: string;
  readonly host: string;
  /** Of each candidate, then of "none", which has none. */
  readonly features: readonly ReadonlyMap<string, number>[];
  readonly folded: readonly string[];
  /** Candidates that are the headline; the last place is "none". */
  readonly right: readonly boolean[];
}

type Weights = Map<string, number>;

const none = 'none';
const folds = 8;
const rounds = 250;
const step = 0.6;
const penalty = 0.002;

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: train-headline.ts CORPUS [--write]');
const names = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .sort();
const checksum = createHash('sha256');
const stems = names.map(name => name.slice(0, -'.json'.length));
const choices = stems.flatMap(stem => ['', '.col'].flatMap(suffix => choiceOf(folder, stem, suffix) ?? []));
const report = crossValidate();
console.log(report.join('\n'));
if (options.includes('--write')) writeWeights(train(choices));

function choiceOf(corpus: string, stem: string, suffix: string): Choice | undefined {
  const name = stem + suffix;
  const gold: { title?: string | null; host?: string } = JSON.parse(readFileSync(join(corpus, `${stem}.json`), 'utf8'));
  const file = join(corpus, `${name}.txt`);
  const capture = gold.title && existsSync(file) ? textCapture(file) : undefined;
  if (!gold.title || !capture) return undefined;
  checksum.update(`${name}\n${gold.title}\n${capture.fixity.digest}\n`);
  const page = viewPage(capture);
  const before = ruleTable.slice(
    0,
    ruleTable.findIndex(rule => rule.name === 'headline'),
  );
  const verdicts = verdictsSoFar(page, applyRules(page, before, givenLabels(page)));
  const span = findProseSpan(page, verdicts);
  const candidates = span ? headlineCandidates(page, verdicts, span) : [];
  const title = foldText(gold.title);
  const right = candidates.map(({ line }) => isTitle(line.folded, title));
  return {
    name,
    host: gold.host ?? name,
    features: [...candidates.map(each => each.features), new Map([[none, 1]])],
    folded: candidates.map(each => each.line.folded),
    right: [...right, !right.includes(true)],
  };
}

/** A title that a publisher lengthens by the outlet's name, or a line that shortens it, is the same title. */
function isTitle(line: string, title: string): boolean {
  return line === title || (line.length > 12 && (title.startsWith(line) || line.startsWith(title)));
}

function chances(choice: Choice, weights: Weights): number[] {
  const scores = choice.features.map(features => {
    let sum = 0;
    for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
    return sum;
  });
  const top = Math.max(...scores);
  const grown = scores.map(score => Math.exp(score - top));
  const all = grown.reduce((sum, each) => sum + each, 0);
  return grown.map(each => each / all);
}

function train(sample: readonly Choice[]): Weights {
  const weights: Weights = new Map();
  const momentum: Weights = new Map();
  for (let round = 0; round < rounds; round += 1) {
    const slope: Weights = new Map();
    for (const choice of sample) addSlope(slope, choice, weights);
    for (const [name, value] of slope) {
      const pull = value / sample.length - penalty * (weights.get(name) ?? 0);
      const moved = 0.9 * (momentum.get(name) ?? 0) + step * pull;
      momentum.set(name, moved);
      weights.set(name, (weights.get(name) ?? 0) + moved);
    }
  }
  return weights;
}

/** Raises the chance of all right candidates together. */
function addSlope(slope: Weights, choice: Choice, weights: Weights): void {
  const chance = chances(choice, weights);
  const hit = chance.reduce((sum, each, at) => sum + (choice.right[at] ? each : 0), 0);
  choice.features.forEach((features, at) => {
    const own = chance[at] ?? 0;
    const wanted = choice.right[at] ? own / hit : 0;
    for (const [name, value] of features) slope.set(name, (slope.get(name) ?? 0) + (wanted - own) * value);
  });
}

function crossValidate(): string[] {
  const foldOf = (host: string) => (createHash('sha256').update(host).digest()[0] ?? 0) % folds;
  const results = Array.from({ length: folds }, (_, fold) => {
    const weights = train(choices.filter(choice => foldOf(choice.host) !== fold));
    return choices.filter(choice => foldOf(choice.host) === fold).map(choice => pick(choice, weights));
  }).flat();
  const present = choices.filter(choice => choice.right.at(-1) === false).length;
  const lines = [
    `${choices.length} captures with a title, ${present} with it among the candidates`,
    'least   given   right   accuracy   precision',
  ];
  for (const least of [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7]) {
    const given = results.filter(each => each.chance >= least);
    const right = given.filter(each => each.right).length;
    lines.push(
      `${least.toFixed(2)}${String(given.length).padStart(8)}${String(right).padStart(8)}${(right / results.length).toFixed(4).padStart(11)}${(right / given.length).toFixed(4).padStart(12)}`,
    );
  }
  // Never part of the report: it goes into the project, and the corpus's texts do not.
  if (options.includes('--misses'))
    for (const each of results) if (!each.right) console.log(`${each.chance.toFixed(2)} ${each.name} ${each.text}`);
  return lines;
}

/** The best candidate with the chance of all lines of the same text. */
function pick(choice: Choice, weights: Weights) {
  const chance = chances(choice, weights);
  const candidates = chance.slice(0, -1);
  const best = candidates.indexOf(Math.max(...candidates));
  const text = choice.folded[best] ?? '';
  const whole = candidates.reduce((sum, each, at) => sum + (choice.folded[at] === text ? each : 0), 0);
  return { name: choice.name, text, chance: whole, right: choice.right[best] === true && best >= 0 };
}

function writeWeights(weights: Weights): void {
  const rows = [...weights].filter(([name]) => name !== none).sort(([a], [b]) => (a < b ? -1 : 1));
  const table = inRows(rows.map(([name, weight]) => `'${name}': ${weight.toFixed(2)},`));
  const head = `/**
 * Made by scripts/train-headline.ts; not to be edited by hand.
 * Corpus: ${choices.length} captures, SHA-256 ${checksum.digest('hex').slice(0, 16)}. On publishers not seen:
${report.map(line => ` *   ${line}`.trimEnd()).join('\n')}
 */`;
  const source = `${head}
// biome-ignore format: a table
export const headlineWeights: Readonly<Record<string, number>> = {
${table}
};

/** Score of "none of these is the headline". */
export const noneScore = ${(weights.get(none) ?? 0).toFixed(2)};
`;
  writeFileSync(new URL('../src/reading/headline-weights.ts', import.meta.url), source);
}

/** As many entries a line as go into its width. */
function inRows(entries: readonly string[]): string {
  const rows: string[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + entry.length < 112) rows[rows.length - 1] = `${last} ${entry}`;
    else rows.push(`  ${entry}`);
  }
  return rows.join('\n');
}
