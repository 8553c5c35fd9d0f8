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
  const problems = faultsOf(document, path, lineAt);
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

function faultsOf(document: Document, path: string, lineAt: (offset: number) => number): Problem[] {
  const faults = [...document.errors, ...document.warnings].slice(0, 5);
  const problems = faults.map(fault => problemOf(fault, path, lineAt(fault.pos[0])));
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

function problemOf({ code, message }: YAMLError, path: string, line: number): Problem {
  return brokenYaml(path, line, code === 'MULTIPLE_DOCS' ? 'a second document begins here' : firstLine(message));
}

function duplicateKey(path: string, line: number): Problem {
  return {
    code: 'duplicate-key',
    path,
    line,
    message: `A key is given twice; the second stands in line ${line}.`,
    hint: 'Keep one of the two.',
  };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

/** A name that no anchor gives, or a “billion laughs”: lists of lists that unfold to more than the memory holds. */
function badAlias(path: string, line: number, fault: string): Problem {
  const [, name] = /^Unresolved alias.*: (\S+)$/.exec(fault) ?? [];
  const what = name === undefined ? 'too many aliases (*name)' : `“*${name}” stands for nothing`;
  return {
    ...brokenYaml(path, line, what),
    hint: 'Write the value out, or put a text that begins with “*” in quotes.',
  };
}

function brokenYaml(path: string, line: number, what: string): Problem {
  return {
    code: 'broken-yaml',
    path,
    line,
    message: `The YAML cannot be read: ${what}.`,
    hint: 'Check the indentation, put values with “: ” or “#” in quotes, and close every quote and bracket.',
  };
}
