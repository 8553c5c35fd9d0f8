import { compareText } from './compare-text.ts';

/**
 * A value as JSON with the keys of every object in order: the same facts give the same text, whether they were read from a
 * capture or from a record, and in whatever order that put them.
 */
export function stableJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, one]) => `${JSON.stringify(key)}:${stableJson(one)}`)
    .join(',')}}`;
}
