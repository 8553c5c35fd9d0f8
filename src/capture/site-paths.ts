/** An id as an article's address ends in one. */
export const idShape = /^(?:[a-z]{6}|[a-z]{9})$/;

/** Names of files that some system takes for a device, or cannot write. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const mostParts = 20;
const longestPart = 120;

/** Why no page can stand at a path, counted from the front page of the site; undefined when one can. `path` is unescaped. */
export function pathFault(path: string): string | undefined {
  const parts = path.replace(/^\/|\/$/g, '').split('/');
  if (parts.length > mostParts) return `it has more than ${mostParts} parts`;
  if (parts.some(part => part === '')) return 'it has an empty part';
  if (parts.some(part => part.startsWith('.'))) return 'a part of it begins with a dot';
  if (parts.some(part => /[. ]$/.test(part) || deviceName.test(part))) return 'not every system can write it as a file';
  if (/[\\?#%*:|"<>\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(path))
    return 'it has a sign that no file can have everywhere';
  return parts.some(part => Buffer.byteLength(part) > longestPart) ? 'a part of it is too long' : undefined;
}

/** One address in one form, however it is written: `/2019/05/x/`, `2019/05/x`, `2019/05/x/index.html`. */
export function formerKey(address: string): string {
  return address
    .replace(/^\/+/, '')
    .replace(/(?:^|\/)index\.html?$/i, '')
    .replace(/\/+$/, '')
    .normalize('NFC')
    .toLowerCase();
}
