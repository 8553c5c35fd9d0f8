import type { ArticleMetadata } from '../../capture/metadata.ts';
import { type DateHint, writtenDay } from '../../dates/written-date.ts';
import type { DatabaseForm } from './split-documents.ts';

/** An article of a database: its lines as they stood, and what those of its head and foot say. */
export interface ReadDocument {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly metadata: ArticleMetadata;
  readonly hasText: boolean;
}

type LineLabel = 'headline' | 'outlet' | 'dateline' | 'boilerplate';

/** @param hint how figures of dates are meant in the file */
export function readDocument(lines: readonly string[], form: DatabaseForm, hint: DateHint): ReadDocument {
  return form === 'factiva-fields' ? readFields(lines, hint) : readHeaded(lines, form, hint);
}

/** Fields of Nexis, in the head and at the foot of an article. */
const headField =
  /^\s{0,20}(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|SERIES|SOURCE|EDITION|COLUMN)\s?:\s*(.*)$/i;
const footField =
  /^\s{0,20}(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|JOURNAL-CODE|DOCUMENT-TYPE|SUBJECT|ORGANIZATION|COMPANY|PERSON|GEOGRAPHIC|CITY|STATE|COUNTRY|INDUSTRY|TICKER|ACC-NO|NOTES|PUB-TYPE|CLASSIFICATION|URL)\s?:?(?:\s|$)/;
/** Those that may stand first at the foot in the present form; a paragraph may begin with “Language:”. */
const footFieldNow = /^(?:Load-Date:\s.{0,60}|(?:Graphic|Classification|Notes):?\s*)$/;
const body = /^\s{0,20}BODY\s?:?\s*$/i;
const copyright = /^\s{0,80}(?:\(c\) )?Copyright\b|^\s{0,80}©|^\s{0,80}All Rights Reserved\s*$/i;

/** The head stands above the text, a line a fact; its lines and those of the foot are labelled, and stay. */
function readHeaded(lines: readonly string[], form: DatabaseForm, hint: DateHint): ReadDocument {
  const head = form === 'factiva' ? factivaHead(lines, hint) : nexisHead(lines, form, hint);
  const foot = footOf(lines, head.end, form);
  const labels: Record<string, LineLabel> = {};
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || (at >= head.end && at < foot)) continue;
    labels[`${at + 1}`] = head.headline.includes(at)
      ? 'headline'
      : at === head.outlet
        ? 'outlet'
        : at === head.day
          ? 'dateline'
          : 'boilerplate';
  }
  const textAt = (at: number | undefined) => (at === undefined ? undefined : lines[at]?.replace(/\s+/g, ' ').trim());
  const headline = head.headline.map(textAt).join(' ');
  const outlet = textAt(head.outlet);
  const date = writtenDay(textAt(head.day) ?? '', hint);
  const { byline, standfirst } = head;
  return {
    headline,
    lines,
    hasText: lines.slice(head.end, foot).some(line => line.trim() !== ''),
    metadata: {
      ...(standfirst !== undefined && { standfirst }),
      ...(byline !== undefined && { byline }),
      ...(outlet !== undefined && outlet !== '' && { outlet: outlet.replace(/^The The /, 'The ') }),
      ...(date !== undefined && { date }),
      lines: labels,
      whole: true,
    },
  };
}

interface Head {
  readonly headline: readonly number[];
  readonly outlet: number | undefined;
  readonly day: number | undefined;
  readonly byline?: string | undefined;
  readonly standfirst?: string | undefined;
  /** The first line behind it. */
  readonly end: number;
}

/** Further down there is no head. */
const longestHead = 80;

function nexisHead(lines: readonly string[], form: DatabaseForm, hint: DateHint): Head {
  const near = lines.slice(0, form === 'nexis' ? 600 : longestHead);
  const bodyAt = near.findIndex(line => body.test(line));
  const fieldAt = near.findIndex(line => headField.test(line) || (form === 'nexis' && copyright.test(line)));
  const preamble = near
    .slice(0, fieldAt < 0 ? 12 : fieldAt)
    .flatMap((line, at) =>
      line.trim() === '' || copyright.test(line) || /^\s*\d+ of \d+ DOCUMENTS?\s*$/i.test(line) ? [] : [at],
    );
  const isDay = (at: number) => (lines[at]?.trim().length ?? 0) < 80 && writtenDay(lines[at] ?? '', hint) !== undefined;
  const day = form === 'nexis' ? preamble.findLast(isDay) : preamble.find(isDay);
  const before = preamble.filter(at => day !== undefined && at < day);
  const outlet = before.at(-1);
  const headline =
    form === 'nexis'
      ? preamble.filter(at => outlet !== undefined && at < outlet).slice(-1)
      : // Editions are set in the middle, as outlet and day are; the headline stands at the margin.
        firstRun(preamble.filter(at => at > (day ?? -1) && !/^\s{6}/.test(lines[at] ?? '')));
  const fields = fieldsOf(lines, fieldAt < 0 ? 0 : fieldAt, bodyAt < 0 ? Math.min(lines.length, longestHead) : bodyAt);
  const end = bodyAt >= 0 ? bodyAt + 1 : Math.max(fields.end, (headline.at(-1) ?? -1) + 1, (day ?? -1) + 1);
  return {
    headline,
    outlet,
    day,
    byline: fields.values.get('byline'),
    standfirst: fields.values.get('highlight'),
    end,
  };
}

/** Numbers that follow each other. */
function firstRun(numbers: readonly number[]): readonly number[] {
  return numbers.filter((number, at) => number === (numbers[0] ?? 0) + at).slice(0, 4);
}

function fieldsOf(lines: readonly string[], from: number, to: number) {
  const values = new Map<string, string>();
  let end = from;
  for (let at = from; at < to; at += 1) {
    const [, name, first = ''] = headField.exec(lines[at] ?? '') ?? [];
    if (name === undefined) {
      if (copyright.test(lines[at] ?? '')) end = at + 1;
      continue;
    }
    const said = [first];
    while (at + 1 < to && (lines[at + 1] ?? '').trim() !== '' && !headField.test(lines[at + 1] ?? '')) {
      at += 1;
      said.push(lines[at] ?? '');
    }
    values.set(name.toLowerCase(), said.join(' ').replace(/\s+/g, ' ').trim());
    end = at + 1;
  }
  return { values: new Map([...values].filter(([, value]) => value !== '')), end };
}

/** Headline, writer, words, day, time, paper, code, page, language, copyright: a line each, those that there are. */
function factivaHead(lines: readonly string[], hint: DateHint): Head {
  const near = lines.slice(0, longestHead);
  const filled = near.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const words = filled.find(at => /^\s{0,10}[\d,.]{1,8} (?:words|Wörter|mots|palabras)\s*$/i.test(lines[at] ?? ''));
  const day = filled.find(at => at > (words ?? -1) && writtenDay(lines[at] ?? '', hint) !== undefined);
  const outlet = filled.find(
    at => at > (day ?? lines.length) && !/^\s*\d{1,2}:\d\d(?:\s?[AP]M)?\s*$/i.test(lines[at] ?? ''),
  );
  const end =
    1 + (filled.find(at => at > (outlet ?? lines.length) && copyright.test(lines[at] ?? '')) ?? outlet ?? day ?? -1);
  const above = filled.filter(at => at < (words ?? 0));
  const writer =
    above.length > 1 &&
    /^\s*(?:By\s|Von\s|Par\s|Por\s)?\p{Lu}[\p{L}'’.-]+(?: \p{L}[\p{L}'’.-]+){1,6}\s*$/u.test(
      lines[above.at(-1) ?? 0] ?? '',
    )
      ? above.at(-1)
      : undefined;
  const headline = above.filter(at => at !== writer).slice(-3);
  return { headline, outlet, day, byline: writer === undefined ? undefined : lines[writer]?.trim(), end };
}

function footOf(lines: readonly string[], from: number, form: DatabaseForm): number {
  const isFoot = (line: string) =>
    form === 'factiva'
      ? /^\s{0,10}Document [A-Z][A-Za-z0-9]{8,}\s*$/.test(line)
      : footField.test(line) ||
        (form === 'nexis' && footFieldNow.test(line)) ||
        copyright.test(line) ||
        /^\s*End of Document\s*$/i.test(line);
  for (let at = from; at < lines.length; at += 1) {
    const startsBlock = at === from || (lines[at - 1] ?? '').trim() === '' || form !== 'nexis-classic';
    if (startsBlock && isFoot(lines[at] ?? '')) return at;
  }
  return lines.length;
}

const code =
  /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CT|RF|CLM|DLN|DL)(?:\s{1,20}(.*))?$/;

/** Factiva's form with codes: the text of an article is put together from its fields. */
function readFields(lines: readonly string[], hint: DateHint): ReadDocument {
  const fields = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of lines) {
    const [, name, first = ''] = code.exec(line) ?? [];
    if (name === undefined) open.push(line);
    else {
      open = first === '' ? [] : [first];
      fields.set(name, open);
    }
  }
  const one = (name: string) => (fields.get(name) ?? []).join(' ').replace(/\s+/g, ' ').trim();
  const text = ['LP', 'TD'].map(name => (fields.get(name) ?? []).join('\n').trim()).filter(each => each !== '');
  const headline = one('HD');
  const date = writtenDay(one('PD'), hint);
  const [byline, outlet] = [one('BY'), one('SN')];
  return {
    headline,
    lines: [...(headline === '' ? [] : [headline, '']), ...text.join('\n\n').split('\n')],
    hasText: text.length > 0,
    metadata: {
      ...(byline !== '' && { byline }),
      ...(outlet !== '' && { outlet }),
      ...(date !== undefined && { date }),
      ...(headline !== '' && { lines: { 1: 'headline' } }),
      whole: true,
    },
  };
}
