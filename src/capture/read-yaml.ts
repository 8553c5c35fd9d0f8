import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Outcome, Problem } from '../problems.ts';

/** YAML as plain values, all scalars strings as written, with the line of each. */
export interface YamlSource {
  readonly value: unknown;
  /** Line of the key or entry at a path, or of the nearest one above it that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

const mostAliases = 50;

/**
 * Reads YAML by the failsafe schema: no dates, numbers, booleans, tags or merge keys, so `0123` and `2022-10-14` stay.
 * The text must be bounded in length by the caller.
 */
export function readYaml(text: string, path: string): Outcome<YamlSource> {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    // Any quieter, and the package says nothing of a second document, which it leaves out.
    logLevel: 'error',
    // Looked for below: the package compares every key with every other, minutes for a list of 50,000.
    uniqueKeys: false,
  });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const problems = faultsOf(document, text, path, lineAt);
  if (problems.length > 0) return { problems };
  return plainValue(document, path, lineAt);
}

function plainValue(document: Document, path: string, lineAt: (offset: number) => number): Outcome<YamlSource> {
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { value: { value, lineOf: keys => lineAt(offsetOf(document, keys)) }, problems: [] };
  } catch (error) {
    // The yaml package tells of too many aliases only by throwing.
    if (!(error instanceof ReferenceError)) throw error;
    return { problems: [badAlias(path, 1, error.message)] };
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else {
      node = isSeq(node) ? node.items[Number(step)] : undefined;
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function faultsOf(document: Document, text: string, path: string, lineAt: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  const texts = text.trimEnd().split(/\r?\n/);
  for (const fault of [...document.errors, ...document.warnings].slice(0, 5)) {
    // What is not closed is found missing behind the last line.
    const line = Math.min(lineAt(fault.pos[0]), texts.length);
    // What else is wrong on a line follows from its first fault.
    if (problems.some(problem => problem.line === line)) continue;
    problems.push(problemOf(fault, path, line, texts[line - 1] ?? ''));
  }
  if (problems.length > 0) return problems;
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (isScalar(key) && seen.has(key.value)) problems.push(duplicateKey(path, lineAt(startOf(key) ?? 0)));
        if (isScalar(key)) seen.add(key.value);
      }
    },
    Pair: (_, { key }) => {
      if (isScalar(key)) return undefined;
      problems.push(brokenYaml(path, lineAt(startOf(key) ?? 0), 'a key that is itself a list or map'));
      return visit.BREAK;
    },
  });
  return problems;
}

function problemOf({ code, message }: YAMLError, path: string, line: number, text: string): Problem {
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return nestedKey(path, line, text);
  const [what, hint] = faultsInWords[code] ?? [firstLine(message)];
  const isOpen = code === 'BAD_INDENT' && message.includes('end with a');
  const problem = brokenYaml(path, line, isOpen ? 'a bracket is not closed' : what);
  return hint === undefined || isOpen ? problem : { ...problem, hint };
}

/** The package speaks of tokens and mappings. */
const faultsInWords: Readonly<Partial<Record<YAMLError['code'], readonly [what: string, hint?: string]>>> = {
  MULTIPLE_DOCS: ['a second document starts here', 'Remove the line “---”.'],
  MISSING_CHAR: ['a quote is not closed'],
  TAB_AS_INDENT: ['it is indented with a tab', 'Indent with spaces.'],
  BAD_INDENT: [
    'its indentation does not fit the lines above',
    'Indent all keys that belong together by the same spaces.',
  ],
  MULTILINE_IMPLICIT_KEY: ['“: ” is missing after the key', 'Write a key, a colon, a space and the value.'],
  BAD_SCALAR_START: ['the value starts with a sign that YAML reserves', 'Put the value in quotes.'],
  UNEXPECTED_TOKEN: [
    'something follows the end of the value',
    'Put the whole value in quotes. Inside single quotes, write a single quote twice.',
  ],
};

const twoColons = /^([\s-]*[^:]*): (.*: .*)$/u;

/** A value with a colon and a space in it, or a key that is indented below a value. */
function nestedKey(path: string, line: number, text: string): Problem {
  const [, key, value] = twoColons.exec(text) ?? [];
  if (key === undefined || value === undefined) {
    const problem = brokenYaml(path, line, 'the key is indented, but the line above has a value already');
    return { ...problem, hint: 'Remove the indentation, or put a text of several lines in quotes.' };
  }
  const quoted = `${key.trim()}: '${value.trim().replaceAll("'", "''")}'`;
  return {
    ...brokenYaml(path, line, 'it has a second “: ”'),
    hint: quoted.length > 200 ? 'Put the value in quotes.' : `Put the value in quotes: ${quoted}`,
  };
}

function duplicateKey(path: string, line: number): Problem {
  return {
    code: 'duplicate-key',
    path,
    line,
    message: `A key is there twice. The second is in line ${line}.`,
    hint: 'Remove one of them.',
  };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

/** A name that no anchor gives, or a “billion laughs”: lists of lists that unfold to more than the memory holds. */
function badAlias(path: string, line: number, fault: string): Problem {
  const [, name] = /^Unresolved alias.*: (\S+)$/.exec(fault) ?? [];
  const what = name === undefined ? 'too many aliases (*name)' : `“*${name}” has no meaning`;
  return {
    ...brokenYaml(path, line, what),
    hint: 'Write the value out. If a text begins with “*”, put it in quotes.',
  };
}

function brokenYaml(path: string, line: number, what: string): Problem {
  return {
    code: 'broken-yaml',
    path,
    line,
    message: `Line ${line} cannot be read: ${what}.`,
    hint: 'Check the indentation, put values with “: ” or “#” in quotes, and close every quote and bracket.',
  };
}
