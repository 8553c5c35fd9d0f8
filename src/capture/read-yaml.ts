import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Outcome, Problem } from '../problems.ts';
import { brokenYaml, yamlProblem } from './yaml-faults.ts';

/** YAML as plain values, all scalars strings as written, with the line of each. */
export interface YamlSource {
  readonly value: unknown;
  /** Line of the key or entry at a path, or of the nearest one above it that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** A line as it stands. */
  readonly lineAt: (line: number) => string;
}

const mostAliases = 50;

/**
 * The tree of a YAML text, for all who read or change one: by the failsafe schema, without dates, numbers, booleans, tags or
 * merge keys, so that `0123`, `no` and `2022-10-14` stay. A carriage return alone ends a line too, which the package does not
 * know. The text must be bounded in length by the caller.
 */
export function yamlDocument(text: string, lineCounter?: LineCounter): Document {
  return parseDocument(withPlainLineEnds(text), {
    schema: 'failsafe',
    ...(lineCounter && { lineCounter }),
    prettyErrors: false,
    // Any quieter, and the package says nothing of a second document, which it leaves out.
    logLevel: 'error',
    // The package compares every key with every other, minutes for a list of 50,000.
    uniqueKeys: false,
  });
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** What a YAML text says, all scalars as they are written, or what is wrong with it. */
export function readYaml(given: string, path: string): Outcome<YamlSource> {
  const counter = new LineCounter();
  const text = withPlainLineEnds(given);
  const document = yamlDocument(text, counter);
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const problems = faultsOf(document, text, path, lineAt);
  if (problems.length > 0) return { problems };
  return plainValue(document, text, path, lineAt);
}

function plainValue(
  document: Document,
  text: string,
  path: string,
  lineAt: (offset: number) => number,
): Outcome<YamlSource> {
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    const lineOf = (keys: readonly PropertyKey[]) => lineAt(offsetOf(document, keys));
    const lines = text.split('\n');
    return { value: { value, lineOf, lineAt: line => lines[line - 1] ?? '' }, problems: [] };
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
  const texts = text.trimEnd().split('\n');
  for (const fault of withoutFollowers([...document.errors, ...document.warnings]).slice(0, 5)) {
    // What is not closed is found missing behind the last line.
    const found = Math.min(lineAt(placeOf(fault, document)), texts.length);
    const line = fault.code === 'BLOCK_AS_IMPLICIT_KEY' ? keyBelow(texts, found) : found;
    // What else is wrong on a line follows from its first fault.
    if (problems.some(problem => problem.line === line)) continue;
    problems.push(yamlProblem({ code: fault.code, message: fault.message, path, line, text: texts[line - 1] ?? '' }));
  }
  // What follows a quote or a bracket that is not closed is in it, whatever it looks like.
  const [first] = problems;
  if (first && / is not closed\.$/.test(first.message)) return [first];
  return problems.length > 0 ? problems : strangeKeysAndSigns(document, text, path, lineAt);
}

/** The package tells of some faults twice, by what follows from them. */
function withoutFollowers(faults: readonly YAMLError[]): readonly YAMLError[] {
  const codes = new Set(faults.map(({ code }) => code));
  return faults.filter(
    ({ code, message }) =>
      !(code === 'MULTILINE_IMPLICIT_KEY' && codes.has('BLOCK_AS_IMPLICIT_KEY')) &&
      !(code === 'MISSING_CHAR' && message.includes('directives') && codes.has('BAD_DIRECTIVE')),
  );
}

/** A key that is indented below a value: the package tells of the line of the value. */
function keyBelow(texts: readonly string[], line: number): number {
  if (/: .*:(?: |$)/.test(texts[line - 1] ?? '')) return line;
  const next = texts.findIndex((text, at) => at >= line && text.trim() !== '');
  return /^\s+[^\s#]/.test(texts[next] ?? '') ? next + 1 : line;
}

/** Where a fault is to be mended: of a quote or bracket that is not closed, where it opens. */
function placeOf({ message, pos: [at] }: YAMLError, document: Document): number {
  const isQuote = message.startsWith('Missing closing');
  if (!isQuote && !message.includes('end with a')) return at;
  let opening = at;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (isQuote && range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range[0] < at) opening = range[0];
    },
    Collection: (_, { flow, range }) => {
      if (!isQuote && flow === true && range && range[0] < at) opening = range[0];
    },
  });
  return opening;
}

/** What the package reads without a word, though it is not what an editor means: a key twice, “&” and “!” before a text. */
function strangeKeysAndSigns(
  document: Document,
  text: string,
  path: string,
  lineAt: (offset: number) => number,
): Problem[] {
  const problems: Problem[] = [];
  const texts = text.split('\n');
  const [given, used] = [new Set<string>(), new Set<string>()];
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) used.add(node.source);
      else if (node.anchor !== undefined) given.add(node.anchor);
    },
  });
  const tell = (code: YAMLError['code'], node: unknown) => {
    const line = lineAt(startOf(node) ?? 0);
    problems.push(yamlProblem({ code, message: '', path, line, text: texts[line - 1] ?? '' }));
  };
  visit(document, {
    Node: (_, node, above) => {
      // A name that nothing uses is a text that begins with “&”; one that nothing gives, a text that begins with “*”.
      const isWithin = (source: string) =>
        above.some(outer => isNode(outer) && 'anchor' in outer && outer.anchor === source);
      // What holds itself has no end.
      const isText = isAlias(node)
        ? !given.has(node.source) || isWithin(node.source)
        : node.anchor !== undefined && !used.has(node.anchor);
      if (isText) tell('BAD_ALIAS', node);
      else if (node.tag !== undefined) tell('TAG_RESOLVE_FAILED', node);
    },
    Map: (_, { items }) => {
      const seen = new Map<unknown, number>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const line = lineAt(startOf(key) ?? 0);
        const first = seen.get(key.value);
        if (first === undefined) seen.set(key.value, line);
        else problems.push(duplicateKey(path, String(key.value), first, line));
      }
    },
    Pair: (_, { key }) => {
      if (isScalar(key)) return undefined;
      tell('NON_STRING_KEY', key);
      return visit.BREAK;
    },
  });
  return problems;
}

function duplicateKey(path: string, key: string, first: number, line: number): Problem {
  return {
    code: 'duplicate-key',
    path,
    line,
    message: `The key “${key}” is there twice, in line ${first} and in line ${line}.`,
    hint: 'Remove one of them.',
  };
}

/** A name that no anchor gives, or a “billion laughs”: lists of lists that unfold to more than the memory holds. */
function badAlias(path: string, line: number, fault: string): Problem {
  const [, name] = /^Unresolved alias.*: (\S+)$/.exec(fault) ?? [];
  const what = name === undefined ? 'too many aliases (*name)' : `“*${name}” has no meaning`;
  return brokenYaml(path, line, what, 'Write the value out. If a text begins with “*”, put it in quotes.');
}
