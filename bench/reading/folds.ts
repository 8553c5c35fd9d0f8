/** Pages are parted by publisher: none is judged by a model that has seen its publisher. */
export const foldCount = 4;

/** The fold of a publisher; the same in every run and on every machine. */
export function foldOf(publisher: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < publisher.length; at += 1) hash = Math.imul(hash ^ publisher.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % foldCount;
}
