import { encodeLines } from '../capture/lines.ts';
import { type LabelledLine, receivedText, shownText } from '../reading/labelled-line.ts';
import type { ArticleRecord } from './article-record.ts';

/**
 * The capture's bytes from the record and its ledger, with what was repaired undone: proof that nothing was lost. Text and Markdown captures only;
 * for HTML it gives the text of the page's lines. Throws when the ledger does not have every line of the capture once.
 */
export function rebuildFromRecord(record: ArticleRecord, ledger: readonly LabelledLine[]): Uint8Array {
  const complete = ledger.length === record.capture.lineCount && ledger.every((line, at) => line.number === at + 1);
  if (!complete) throw new Error(`the ledger of ${record.capture.path} does not have each of its lines once, in order`);
  const received = ledger.map(line => ({ ...line, text: receivedText(shownText(line), line.repairs) }));
  return encodeLines(received, record.capture.encoding);
}
