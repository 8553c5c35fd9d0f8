import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Outcome } from '../problems.ts';
import type { YamlSource } from './read-yaml.ts';

/**
 * Front matter in TOML as plain values, all scalars strings, as `readYaml` gives YAML: dates as they are written,
 * numbers and switches in words.
 */
export function readToml(lines: readonly string[], path: string): Outcome<YamlSource> {
  try {
    const value = plain(parse(lines.join('\n')));
    return {
      value: { value, lineOf: ([key]) => lineOf(lines, String(key ?? '')), lineAt: line => lines[line - 1] ?? '' },
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.split('\n');
    return {
      problems: [
        {
          code: 'broken-yaml',
          path,
          line: error.line + 1,
          message: `The front matter is no TOML: ${message.replace(/^Invalid TOML document: /, '')}.`,
          hint: 'Correct the line, or write the front matter as YAML between two lines of “---”.',
        },
      ],
    };
  }
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate)
    return value
      .toISOString()
      .replace(/T00:00:00\.000$/, '')
      .replace(/\.000(?=Z|[+-]|$)/, '');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  return String(value);
}

/** The line of the file where a key stands; the fence above is the first. */
function lineOf(lines: readonly string[], key: string): number {
  const at = lines.findIndex(line => line.replace(/^["']/, '').startsWith(key) && /^["']?[\w-]+["']?\s*=/.test(line));
  return at + 2;
}
