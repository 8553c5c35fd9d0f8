import type { YAMLError } from 'yaml';
import type { Problem } from '../problems.ts';

/** What is wrong with a line of YAML, and what to do. */
interface FaultInWords {
  readonly what: string;
  readonly hint: string;
}

/** A fault of the yaml package, and the line that an editor has to look at. */
export interface YamlFault {
  readonly code: YAMLError['code'];
  /** As the package words it: of tokens, mappings and nodes. */
  readonly message: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** A fault that stops a YAML file from being read, in the words of a person. */
export function yamlProblem({ code, message, path, line, text: whole }: YamlFault): Problem {
  const text = whole.slice(0, longestRead);
  const byLine = lineFaults.find(({ codes, matches }) => codes.includes(code) && matches.test(text));
  const { what, hint } = byLine?.says(text.match(byLine.matches) ?? []) ?? byMessage(code, message, text);
  return brokenYaml(path, line, what, hint);
}

export function brokenYaml(path: string, line: number, what: string, hint: string): Problem {
  return { code: 'broken-yaml', path, line, message: `Line ${line} cannot be read: ${what}.`, hint };
}

/** A value in single quotes, in which nothing but the quote itself means anything. */
export function quotedValue(value: string): string {
  return `'${value.trim().replaceAll("'", "''")}'`;
}

/** Nothing is looked for further on in a line. */
const longestRead = 1000;

/** Longer lines are not written out again. */
const longestLine = 200;

function putInQuotes(key: string, value: string): string {
  const line = `${key.trim()} ${quotedValue(value)}`;
  return line.length > longestLine ? 'Put the value in quotes.' : `Put the value in quotes: ${line}`;
}

/** What the text of a line shows; the first that fits is told. */
interface LineFault {
  readonly codes: readonly YAMLError['code'][];
  readonly matches: RegExp;
  readonly says: (match: readonly string[]) => FaultInWords;
}

const anyStart: readonly YAMLError['code'][] = [
  'BAD_SCALAR_START',
  'UNEXPECTED_TOKEN',
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_ALIAS',
  'TAG_RESOLVE_FAILED',
  'MISSING_CHAR',
  'ALIAS_PROPS',
  'BAD_INDENT',
  'MULTIPLE_TAGS',
  'BAD_COLLECTION_TYPE',
];

const lineFaults: readonly LineFault[] = [
  {
    // `headline: „Wir bleiben“: Rat`; a value in quotes is another matter.
    codes: ['BLOCK_AS_IMPLICIT_KEY'],
    matches: /^(\s*(?:- )?[^:]*:) ([^"'[{|>@`%&*!,?-].*:(?: .*)?)$/u,
    says: ([, key = '', value = '']) => ({
      what: 'it has a second colon (“: ”)',
      hint: `${putInQuotes(key, value)}${secondKey(value)}`,
    }),
  },
  {
    codes: anyStart,
    matches: /^(\s*(?:- )?[^:\s"'][^:]*:)\s+(([@`%&*!|>,?-])(?: |.).*)$/u,
    says: ([, key = '', value = '', sign = '']) => ({
      what: `the value begins with “${sign}”, which means something else in YAML`,
      hint: putInQuotes(key, value),
    }),
  },
  {
    // `headline: [Update] Ferry returns`
    codes: ['UNEXPECTED_TOKEN'],
    matches: /^(\s*(?:- )?[^:\s"'][^:]*:)\s+([[{\]}].*)$/u,
    says: ([, key = '', value = '']) => ({
      what: `the value begins with “${value.charAt(0)}”, which means something else in YAML`,
      hint: putInQuotes(key, value),
    }),
  },
  {
    codes: ['UNEXPECTED_TOKEN', 'BLOCK_AS_IMPLICIT_KEY', 'MISSING_CHAR'],
    matches: /^(\s*(?:- )?[^:\s"'][^:]*:)\s+((["']).*\3.*)$/u,
    says: ([, key = '', value = '']) => ({
      what: 'something follows after the closing quote',
      hint: `Put the whole value in quotes, other quotes within it: ${key.trim()} ${quotedValue(value)}`,
    }),
  },
  {
    codes: ['BAD_SCALAR_START', 'BAD_ALIAS', 'UNEXPECTED_TOKEN'],
    matches: /^\s*(?:- )?([@`%&*!|>,\]}])/u,
    says: ([, sign = '']) => ({
      what: `it begins with “${sign}”, which means something else in YAML`,
      hint: `Remove the “${sign}”, or put the words behind it in quotes.`,
    }),
  },
  {
    codes: ['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'],
    matches: /^\s*(?:- )?([\w-]+):(?=\S)/u,
    says: ([, key = '']) => ({
      what: `a space is missing after “${key}:”`,
      hint: `Write “${key}: ” with a space before the value.`,
    }),
  },
  {
    codes: ['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'],
    matches: /^\s*(?:- )?([\w-]+)\s*[=：]\s*(.*)$/u,
    says: ([, key = '', value = '']) => ({
      what: `a colon is missing after “${key}”`,
      hint: `Write: ${key}: ${value.length > longestLine ? '…' : value}`,
    }),
  },
];

/** `headline: a, outlet: b` has two keys in one line. */
function secondKey(value: string): string {
  const key = /[,;.]? ([a-z][\w-]*): /.exec(value)?.[1];
  return key === undefined ? '' : ` If “${key}” is a key, write it in a line of its own.`;
}

function byMessage(code: YAMLError['code'], message: string, text: string): FaultInWords {
  if (code === 'MISSING_CHAR') return missingSign(message, text);
  if (code === 'BAD_INDENT' && message.includes('end with a')) return openBracket(message);
  if (code === 'UNEXPECTED_TOKEN' && /block-|scalar at node end/.test(message)) return inWords.BAD_INDENT;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*-(?: |$)/.test(text)) return inWords.BAD_INDENT;
  if (code === 'BAD_DQ_ESCAPE') return badEscape(message);
  return inWords[code];
}

const generalHint = 'Write a key, a colon, a space and the value. Put a value with special signs in quotes.';

/** What is missing is a quote, a bracket's comma, or the colon behind a key. */
function missingSign(message: string, text: string): FaultInWords {
  if (message.startsWith('Missing closing')) {
    const sign = message.includes('"') ? '"' : "'";
    return {
      what: `the quote (${sign}) that is opened here is not closed`,
      hint: `Put a ${sign} at the end of the value, or remove the one before it.`,
    };
  }
  if (message.includes('end with a')) return openBracket(message);
  if (/Missing (?:, |space)/.test(message))
    return {
      what: 'a comma is missing between two entries in brackets',
      hint: 'Put a comma between the entries, or put the whole value in quotes.',
    };
  if (message.includes('without - indicator'))
    return { what: '“- ” is missing before an entry of the list', hint: 'Begin each entry of the list with “- ”.' };
  if (message.startsWith('Comments'))
    return {
      what: 'there is no space before “#”',
      hint: 'Put the value in quotes; with a space before it, “#” begins a comment.',
    };
  if (message.includes('directives'))
    return {
      what: 'it begins with “%”, which means something else in YAML',
      hint: 'Put the words in quotes, or remove the line.',
    };
  const word = text.trim();
  const key = word.length > 40 ? `${word.slice(0, 39)}…` : word;
  return {
    what: `there is no colon after “${key}”`,
    hint: 'Write a key, a colon, a space and the value. A value of several lines is indented below its key.',
  };
}

function openBracket(message: string): FaultInWords {
  const sign = message.includes('}') ? '{' : '[';
  return {
    what: `the bracket “${sign}” that is opened here is not closed`,
    hint: `Close it with “${sign === '[' ? ']' : '}'}”. If it belongs to a text, put the whole value in quotes.`,
  };
}

function badEscape(message: string): FaultInWords {
  const sign = /\\\S*/.exec(message)?.[0] ?? '\\';
  return {
    what: `“${sign}” means nothing between double quotes`,
    hint: "Use single quotes ('…') around the value, or write the backslash twice.",
  };
}

const anchorSign: FaultInWords = {
  what: '“&” or “*” at the beginning of a value means something else in YAML',
  hint: 'Put the value in quotes.',
};

const tagSign: FaultInWords = {
  what: '“!” at the beginning of a value means something else in YAML',
  hint: 'Put the value in quotes.',
};

const listAsKey: FaultInWords = {
  what: 'the key before the colon is a list or has keys itself',
  hint: 'Put the words before the colon in quotes.',
};

/** By the codes of the yaml package. */
const inWords = {
  BAD_INDENT: {
    what: 'its indentation does not fit the lines above',
    hint: 'Begin all keys that belong together in the same column; indent with spaces.',
  },
  TAB_AS_INDENT: { what: 'it is indented with a tab', hint: 'Indent with spaces.' },
  MULTIPLE_DOCS: {
    what: 'a second document starts here',
    hint: 'Remove the line “---” or “...”.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'the key is indented, but the line above has a value already',
    hint: 'Remove the indentation, or put a text of several lines in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: { what: 'there is no colon after the key', hint: generalHint },
  BAD_SCALAR_START: {
    what: 'the value begins with a sign that means something else in YAML',
    hint: 'Put the value in quotes.',
  },
  UNEXPECTED_TOKEN: { what: 'something follows after the end of the value', hint: 'Put the whole value in quotes.' },
  BLOCK_IN_FLOW: {
    what: 'a list with “- ” or a key in a line of its own stands in brackets',
    hint: 'Write the list either in brackets with commas, or with “- ” and without brackets.',
  },
  KEY_OVER_1024_CHARS: {
    what: 'the key before the colon is longer than 1,024 characters',
    hint: 'Put the text in quotes behind a key.',
  },
  BAD_DIRECTIVE: {
    what: 'it begins with “%”, which means something else in YAML',
    hint: 'Put the words in quotes, or remove the line.',
  },
  RESOURCE_EXHAUSTION: { what: 'lists or brackets stand in each other too often', hint: generalHint },
  BAD_ALIAS: anchorSign,
  ALIAS_PROPS: anchorSign,
  MULTIPLE_ANCHORS: anchorSign,
  BAD_PROP_ORDER: anchorSign,
  TAG_RESOLVE_FAILED: tagSign,
  MULTIPLE_TAGS: tagSign,
  BAD_COLLECTION_TYPE: tagSign,
  NON_STRING_KEY: listAsKey,
  DUPLICATE_KEY: { what: 'the key is there twice', hint: 'Remove one of them.' },
  IMPOSSIBLE: { what: 'it is no YAML that Backfile reads', hint: generalHint },
} as const satisfies Readonly<Record<Exclude<YAMLError['code'], 'MISSING_CHAR' | 'BAD_DQ_ESCAPE'>, FaultInWords>>;
