/**
 * A value as JSON with the keys of every object in order: the same facts give the same text, whether they were read from a
 * capture or from a record, and in whatever order that put them. It is asked for the model of every page, so it makes no
 * lists but that of the keys.
 */
export function stableJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  let json = '';
  if (Array.isArray(value)) {
    for (const one of value) json += json === '' ? stableJson(one) : `,${stableJson(one)}`;
    return `[${json}]`;
  }
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  // By their code units, the same on every machine.
  for (const key of Object.keys(value).sort()) {
    const one = value[key];
    if (one !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${stableJson(one)}`;
  }
  return `{${json}}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
