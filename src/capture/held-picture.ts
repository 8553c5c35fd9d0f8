import { createHash } from 'node:crypto';
import type { HeldPicture, PicturePlace, Sha256 } from './capture.ts';
import { type InspectedPicture, inspectPicture } from './picture-bytes.ts';

export function heldPicture(at: PicturePlace, names: readonly string[], bytes: Uint8Array): HeldPicture {
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
  return { at, names, sha256, bytes: bytes.length, ...inspectPicture(bytes) };
}

/** The same of a file whose digest is known: it is read when someone asks what it is. */
export function unreadPicture(
  { path, sha256, bytes }: { readonly path: string; readonly sha256: Sha256; readonly bytes: number },
  read: () => Uint8Array,
): HeldPicture {
  let found: InspectedPicture | undefined;
  const inspected = () => {
    found ??= inspectPicture(read());
    return found;
  };
  return {
    ...{ at: { kind: 'file', path } as const, names: [path], sha256, bytes },
    get form() {
      return inspected().form;
    },
    get fault() {
      return inspected().fault;
    },
    get hasPreviews() {
      return inspected().hasPreviews;
    },
  };
}
