import type { Sha256 } from '../capture/capture.ts';
import type { Memory } from '../memory.ts';
import type { ArticleRecord } from './article-record.ts';

/** What of a record is long, and asked for by few stages. */
type RecordText = Pick<ArticleRecord, 'body' | 'ledger'>;

/** The file of a record that fits its capture, and what that was made from. */
export interface RecordDigests {
  readonly record: Sha256;
  readonly capture: Sha256;
  readonly metadata: Sha256;
}

/**
 * A record that was parsed before. Its text is read when somebody asks for it, and not kept: of ten thousand articles of
 * which one changed, most are never asked. A clone of such a record, or a copy by its keys, has the text itself.
 *
 * @param parse undefined where the file is no record that fits; then nothing is remembered
 */
export function rememberedRecord(
  memory: Memory,
  { record, capture, metadata }: RecordDigests,
  parse: () => ArticleRecord | undefined,
): ArticleRecord | undefined {
  const key = `${record} ${capture} ${metadata}`;
  let parsed: ArticleRecord | undefined;
  // As JSON: there are as many cards as articles, and it is read three times as fast as what else keeps values.
  const card = memory.recall('records', key, () => {
    parsed = parse();
    return parsed && JSON.stringify(withoutText(parsed));
  });
  if (card === undefined) return undefined;
  const text = memory.later('texts', key, () => textOf(parsed ?? parse()));
  if (parsed === undefined) return withText(JSON.parse(card), text);
  text();
  return parsed;
}

/** Remembers a record that was made now, for the next build, in which its file stands in records/. */
export function rememberRecord(memory: Memory, file: Sha256, record: ArticleRecord): void {
  const { fixity, reading } = record;
  if (fixity === undefined || reading === undefined) return;
  rememberedRecord(memory, { record: file, capture: fixity.digest, metadata: reading.metadata }, () => record);
}

/** The order of the keys stays. */
function withoutText(record: ArticleRecord): ArticleRecord {
  return { ...record, body: [], ledger: { rows: [], continues: [], refused: [] } };
}

function textOf(record: ArticleRecord | undefined): RecordText {
  if (record === undefined) throw new Error('A record that was read before cannot be read again.');
  return { body: record.body, ledger: record.ledger };
}

/** A copy at another address, which reads its text when somebody asks for it, as the record does. */
export function placedAt(record: ArticleRecord, path: string | undefined): ArticleRecord {
  return path === undefined ? record : recordWith(record, { publishedAt: path });
}

/** A copy with other facts, which reads its text when somebody asks for it, as the record does. */
export function recordWith(
  record: ArticleRecord,
  facts: Partial<Omit<ArticleRecord, keyof RecordText>>,
): ArticleRecord {
  const card: ArticleRecord = { ...withoutText(record), ...facts };
  const { body, ledger } = Object.getOwnPropertyDescriptors(record);
  return Object.defineProperties(card, { body, ledger });
}

function withText(card: ArticleRecord, text: () => RecordText): ArticleRecord {
  const read = { enumerable: true, configurable: true };
  return Object.defineProperties(
    { ...card },
    {
      body: { ...read, get: () => text().body },
      ledger: { ...read, get: () => text().ledger },
    },
  );
}
