import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OperationError } from './operation-error.ts';

/** One of the parts that the work on an archive is shared out to; each may be done on a computer of its own. */
export interface Part {
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
}

/** More would be more work to put together than each of them has. */
export const mostParts = 1000;

/** Whether what stands at `path` belongs to the part. It depends on the path alone, so that every computer agrees. */
export function isOfPart(path: string, { number, of }: Part): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE(0) % of === number - 1;
}

/** Where parts meet: a folder that all computers see, or that is copied from one to the next. */
export interface MeetingFolder {
  readonly path: string;
  /** What a part has read: records/ and .cache/. */
  readonly read: (part: Part) => string;
  /** The pages and files that a part is to write. */
  readonly share: (part: Part) => string;
  /** What is known of the whole archive. */
  readonly whole: string;
  /** The site as far as it is written. */
  readonly site: string;
  /** The list of what a part has written; of part 0, that is what belongs to no part. */
  readonly written: (part: Part) => string;
}

export function meetingFolder(path: string): MeetingFolder {
  const nameOf = ({ number, of }: Part) => `${number}-of-${of}`;
  return {
    path,
    read: part => join(path, `read-${nameOf(part)}`),
    share: part => join(path, `share-${nameOf(part)}.values`),
    whole: join(path, 'whole.values'),
    site: join(path, 'site'),
    written: part => join(path, `written-${nameOf(part)}.values`),
  };
}

/**
 * The parts whose work of one kind lies in the folder.
 *
 * @throws OperationError when there is none, when one is missing, or when some are of another number of parts.
 */
export function partsIn({ path }: MeetingFolder, kind: 'read' | 'share', command: string): readonly Part[] {
  const found = namesIn(path).flatMap(name => {
    const [, number, of] = new RegExp(`^${kind}-(\\d{1,4})-of-(\\d{1,4})(?:\\.values)?$`).exec(name) ?? [];
    return number === undefined ? [] : [{ number: Number(number), of: Number(of) }];
  });
  const [first] = found;
  if (first === undefined)
    throw new OperationError(`There are no parts in ${path}.`, `Run \`${command}\` for each part first.`);
  const other = found.find(({ of }) => of !== first.of);
  if (other)
    throw new OperationError(
      `${path} has parts of two runs: ${first.number}/${first.of} and ${other.number}/${other.of}.`,
      'Delete the folder, and begin again with one number of parts.',
    );
  const numbers = new Set(found.map(({ number }) => number));
  const all = Array.from({ length: first.of }, (_, at) => ({ number: at + 1, of: first.of }));
  const missing = all.filter(({ number }) => !numbers.has(number));
  if (missing.length > 0)
    throw new OperationError(
      `${path} has not all parts: ${missing.map(({ number, of }) => `${number}/${of}`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      `Run \`${command}\` for ${missing.length === 1 ? 'it' : 'each of them'}.`,
    );
  return all;
}

function namesIn(folder: string): readonly string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).sort();
}
