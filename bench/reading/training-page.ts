import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCapture } from '../../src/capture/read-capture.ts';
import { givenLabels } from '../../src/reading/label-lines.ts';
import type { Columns } from '../../src/reading/model/columns.ts';
import { lineFeatures } from '../../src/reading/model/line-features.ts';
import { type PageLines, pageLines } from '../../src/reading/model/page-lines.ts';
import { viewPage } from '../../src/reading/page-view.ts';
import { applyRules } from '../../src/reading/rule.ts';
import { ruleTable } from '../../src/reading/rule-table.ts';
import type { CorpusPage } from './corpus.ts';
import { type GoldShare, goldShares } from './gold-shares.ts';
import { tokensOf } from './scoring.ts';

/** A page of the corpus with what the model sees of it and what it should say. */
export interface TrainingPage {
  readonly page: CorpusPage;
  readonly lines: PageLines;
  readonly features: Columns;
  readonly shares: readonly GoldShare[];
  /** How much each line counts: words decide the score, so longer lines count more, and every page counts alike. */
  readonly weights: Float32Array;
}

/** Nothing when the file has no text. */
export function trainingPage(page: CorpusPage): TrainingPage | undefined {
  const { value: capture } = readCapture({ path: `articles/${page.fileName}`, bytes: page.bytes });
  if (!capture) return undefined;
  const view = viewPage(capture);
  const lines = pageLines(view, applyRules(view, ruleTable, givenLabels(view)));
  const shares = cachedShares(
    lines.lines.map(line => line.text),
    page.gold.body,
  );
  return { page, lines, features: lineFeatures(lines), shares, weights: weightsOf(shares, page.gold.body) };
}

const longestLine = 150;

function weightsOf(shares: readonly GoldShare[], body: string): Float32Array {
  const goldWords = tokensOf(body).length;
  return Float32Array.from(shares, ({ words }) =>
    words === 0 ? 0 : (100 * (Math.min(longestLine, words) + 2) ** 0.7) / (goldWords + 100),
  );
}

/** Laying a body beside its page is slow, and the same at every run. */
function cachedShares(texts: readonly string[], body: string): readonly GoldShare[] {
  const folder = join(tmpdir(), 'backfile-gold-shares');
  mkdirSync(folder, { recursive: true });
  const key = createHash('sha256')
    .update(JSON.stringify([texts, body]))
    .digest('hex');
  const path = join(folder, `${key}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as readonly GoldShare[];
  const shares = goldShares(texts, body);
  writeFileSync(path, JSON.stringify(shares));
  return shares;
}
