import { z } from 'zod';

/** Every key that a schema knows, as a path: `colours.dark.paper`, `outlets.*.name`, `dateEvidence[].quote`. */
export function keysOfSchema(schema: z.ZodType): readonly string[] {
  return [...new Set(keysBelow(schema, ''))];
}

function keysBelow(schema: unknown, path: string): readonly string[] {
  if (isWrapped(schema)) return keysBelow(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return keysBelow(schema.in, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(option => keysBelow(option, path));
  if (schema instanceof z.ZodArray) return keysBelow(schema.element, `${path}[]`);
  if (schema instanceof z.ZodRecord) return keysBelow(schema.valueType, path === '' ? '*' : `${path}.*`);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      keysBelow(inner, path === '' ? key : `${path}.${key}`),
    );
  }
  return [path.replace(/(?:\[\])+$/, '')];
}

function isWrapped(schema: unknown): schema is { unwrap: () => unknown } {
  return (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  );
}
