import type { LabelledLine, Repair } from '../reading/labelled-line.ts';
import { labelRow } from '../reading/labels.ts';
import type { Paint, Style } from './terminal.ts';
import { visible } from './visible.ts';

/** The ledger: every line of the capture with its label, how sure that is, the rule that decided, and its reason. */
export function formatLedger(lines: readonly LabelledLine[], paint: Paint): string[] {
  const numberWidth = String(lines.at(-1)?.number ?? 0).length;
  const labelWidth = lines.reduce((most, line) => Math.max(most, labelOf(line).length), 0);
  return lines.map(line => {
    const number = String(line.number).padStart(numberWidth);
    const label = paint(labelRow(line.label).colour, labelOf(line).padEnd(labelWidth));
    const head = `${paint('dim', number)}  ${label}  ${paintConfidence(line.confidence, paint)}`;
    if (line.label === 'blank') return head;
    const margin = `\n${' '.repeat(numberWidth + 2)}`;
    const under = [`${line.rule}: ${line.reason}`, ...(line.repairs ?? []).map(repairText)];
    return `${head}  ${excerpt(line.text)}${under.map(text => margin + paint('dim', visible(text))).join('')}`;
  });
}

function repairText({ rule, stood, stands, reason }: Repair): string {
  return `${rule}: “${stood}” is shown as “${stands}”; ${reason}`;
}

function labelOf({ label, kind }: LabelledLine): string {
  return kind === undefined || kind === label ? label : `${label} (${kind})`;
}

function paintConfidence(confidence: number, paint: Paint): string {
  const style: Style = confidence >= 0.9 ? 'green' : confidence >= 0.7 ? 'yellow' : 'red';
  return paint(style, confidence.toFixed(2));
}

/** As much of a line as fits beside its label; the capture itself holds the rest. */
function excerpt(text: string): string {
  const characters = [...visible(text.trim())];
  return characters.length <= 96 ? characters.join('') : `${characters.slice(0, 95).join('')}…`;
}
