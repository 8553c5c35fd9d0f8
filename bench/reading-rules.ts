/**
 * How often each rule of the reader is right, on a corpus of captures with known bodies.
 *
 *   node --import tsx bench/reading-rules.ts CORPUS [--column] [--misses RULE]
 *
 * CORPUS holds NAME.txt (NAME.col.txt for the content column) and NAME.json with `body` and `url` or `host`.
 * A line belongs to the body when at least half of its four-word runs stand there; a shorter line when the body
 * has it as a line. A rule is right about a line it sets aside when the line does not belong to the body.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '../src/reading/fold-text.ts';
import { labelLines } from '../src/reading/label-lines.ts';
import type { LabelledLine } from '../src/reading/labelled-line.ts';
import { isBody } from '../src/reading/labels.ts';
import { textCapture } from './reading-corpus.ts';

interface Tally {
  lines: number;
  right: number;
  words: number;
  readonly hosts: Set<string>;
  readonly misses: string[];
}

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: reading-rules.ts CORPUS [--column] [--misses RULE]');
const suffix = options.includes('--column') ? '.col.txt' : '.txt';
const shown = options.includes('--misses') ? options[options.indexOf('--misses') + 1] : undefined;

const tallies = new Map<string, Tally>();
for (const name of readdirSync(folder).filter(each => each.endsWith('.json'))) {
  const gold: { body?: string; host?: string } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  if (gold.body === undefined) continue;
  const stem = name.slice(0, -'.json'.length);
  const capture = textCapture(join(folder, stem + suffix));
  if (capture === undefined) continue;
  const lines = labelLines(capture);
  const belongs = bodyTest(gold.body, lines);
  for (const line of lines) count(line, belongs(line), gold.host ?? '?', stem);
}
report();

function count(line: LabelledLine, belongs: boolean, host: string, stem: string): void {
  if (foldText(line.text) === '') return;
  const tally = tallies.get(line.rule) ?? { lines: 0, right: 0, words: 0, hosts: new Set<string>(), misses: [] };
  tallies.set(line.rule, tally);
  const right = belongs === isBody(line.label);
  tally.lines += 1;
  tally.hosts.add(host);
  if (right) tally.right += 1;
  else {
    tally.words += foldText(line.text).split(' ').length;
    tally.misses.push(`${stem}:${line.number} [${line.label}] ${line.text.trim().slice(0, 150)}`);
  }
}

/**
 * Whether a line belongs to the gold body. A line set aside as a repeat belongs only if the body has its words as
 * often as the page has.
 */
function bodyTest(body: string, page: readonly LabelledLine[]): (line: LabelledLine) => boolean {
  const lines = new Set(body.split('\n').map(foldText));
  const inBody = countsOf(runsOf(foldText(body).split(' ')));
  const inPage = countsOf(page.flatMap(line => runsOf(foldText(line.text).split(' '))));
  return ({ text, kind }) => {
    const own = runsOf(foldText(text).split(' '));
    if (own.length === 0) return lines.has(foldText(text));
    const repeats = kind === 'repeat' || kind === 'headline-duplicate';
    const held = own.filter(run => (inBody.get(run) ?? 0) >= (repeats ? (inPage.get(run) ?? 1) : 1));
    return held.length * 2 >= own.length;
  };
}

function countsOf(runs: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}

function runsOf(tokens: readonly string[]): string[] {
  return tokens.slice(3).map((_, at) => tokens.slice(at, at + 4).join(' '));
}

function report(): void {
  const rows = [...tallies].sort(([, a], [, b]) => b.lines - a.lines);
  console.log(
    `${'rule'.padEnd(24)}${'lines'.padStart(8)}${'hosts'.padStart(7)}${'right'.padStart(8)}${'words wrong'.padStart(13)}`,
  );
  for (const [rule, { lines, right, words, hosts }] of rows) {
    console.log(
      `${rule.padEnd(24)}${String(lines).padStart(8)}${String(hosts.size).padStart(7)}${(right / lines).toFixed(4).padStart(8)}${String(words).padStart(13)}`,
    );
  }
  for (const miss of (shown ?? '')
    .split(',')
    .flatMap(rule => (tallies.get(rule)?.misses ?? []).map(miss => `${rule} ${miss}`)))
    console.log(miss);
}
