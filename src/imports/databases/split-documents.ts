/** How a database of newspapers wrote several articles into one file. */
export type DatabaseForm = 'nexis-classic' | 'nexis' | 'factiva-fields' | 'factiva';

/** An article in such a file, by its lines. */
export interface DatabaseDocument {
  /** 1-based line of the file. */
  readonly line: number;
  readonly lines: readonly string[];
}

const numbered = /^\s{0,80}\d{1,6} (?:of|de|von) \d{1,6} (?:DOCUMENTS?|DOKUMENTE?N?)\s*$/i;
const endOfNexis = /^\s{0,80}End of Document\s*$/i;
const endOfFactiva = /^\s{0,10}Document [A-Z][A-Za-z0-9]{3,12}\d{8}[a-z0-9]{5,15}\s*$/;
const factivaNumber = /^AN\s{1,20}(?:Document )?\S{8,60}\s*$/;

/** Which of the forms a file has, by the lines that stand between its articles; none where it is no such file. */
export function databaseForm(lines: readonly string[]): DatabaseForm | undefined {
  if (lines.some(line => numbered.test(line))) return 'nexis-classic';
  if (lines.some(line => endOfNexis.test(line))) return 'nexis';
  if (lines.some(line => /^HD(?:\s|$)/.test(line)) && lines.some(line => /^(?:LP|TD|PD)(?:\s|$)/.test(line)))
    return 'factiva-fields';
  return lines.some(line => endOfFactiva.test(line)) ? 'factiva' : undefined;
}

/** The articles of a file, each with all its lines; lines before the first and behind the last belong to them. */
export function splitDocuments(lines: readonly string[], form: DatabaseForm): readonly DatabaseDocument[] {
  const begins = form === 'nexis-classic';
  const parts: number[] = [0];
  for (const [at, line] of lines.entries()) {
    if (begins && numbered.test(line)) parts.push(at);
    if (form === 'nexis' && endOfNexis.test(line)) parts.push(at + 1);
    if (form === 'factiva' && endOfFactiva.test(line)) parts.push(at + 1);
    if (form === 'factiva-fields' && factivaNumber.test(line)) parts.push(at + 1);
  }
  return parts.flatMap((from, index) => {
    const part = lines.slice(from, parts[index + 1] ?? lines.length);
    const first = part.findIndex(line => line.trim() !== '');
    const last = part.findLastIndex(line => line.trim() !== '');
    const words = part.join(' ').split(/\s+/, 30).length;
    // Before the first and behind the last there are covers and lists.
    const isCover = (begins && index === 0) || (parts.length > 1 && index === parts.length - 1 && !begins);
    if (first < 0 || (isCover && (begins || words < 30))) return [];
    return [{ line: from + first + 1, lines: part.slice(first, last + 1) }];
  });
}
