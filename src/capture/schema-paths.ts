import type { z } from 'zod';

/** Keys that a schema knows at a path, through optional and default wrappers. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const shape = shapeOf(unwrapped(schemasTo(schema, path).at(-1)));
  return shape === undefined ? [] : Object.keys(shape);
}

/** What is said of the key at a path, or else of the nearest above it that something is said of. */
export function descriptionAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const said = schemasTo(schema, path).map(
    here => member(here, 'description') ?? member(unwrapped(here), 'description'),
  );
  const nearest = said.findLast(text => text !== undefined);
  return typeof nearest === 'string' ? nearest : undefined;
}

/** What a value at a path is checked by. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): unknown {
  return schemasTo(schema, path).at(-1);
}

/** The schema itself and one for each step of the path. */
function schemasTo(schema: z.ZodType, path: readonly PropertyKey[]): readonly unknown[] {
  const found: unknown[] = [schema];
  for (const step of path) found.push(childSchema(unwrapped(found.at(-1)), step));
  return found;
}

function childSchema(schema: unknown, step: PropertyKey): unknown {
  const shape = shapeOf(schema);
  if (shape !== undefined) return shape[String(step)];
  return member(schema, 'element') ?? member(schema, 'valueType');
}

function unwrapped(schema: unknown): unknown {
  let here = schema;
  for (let depth = 0; depth < 8; depth++) {
    const inner = member(member(here, 'def'), 'innerType');
    if (inner === undefined) return here;
    here = inner;
  }
  return here;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const shape = member(schema, 'shape');
  return typeof shape === 'object' && shape !== null ? Object.fromEntries(Object.entries(shape)) : undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
