/** The names of the statements of rightsstatements.org and of Creative Commons, by the last part of their address. */
const statements: ReadonlyMap<string, string> = new Map([
  ['InC', 'In Copyright'],
  ['InC-OW-EU', 'In Copyright – EU Orphan Work'],
  ['InC-EDU', 'In Copyright – Educational Use Permitted'],
  ['InC-NC', 'In Copyright – Non-Commercial Use Permitted'],
  ['InC-RUU', 'In Copyright – Rights-Holder(s) Unlocatable or Unidentifiable'],
  ['NoC-CR', 'No Copyright – Contractual Restrictions'],
  ['NoC-NC', 'No Copyright – Non-Commercial Use Only'],
  ['NoC-OKLR', 'No Copyright – Other Known Legal Restrictions'],
  ['NoC-US', 'No Copyright – United States'],
  ['CNE', 'Copyright Not Evaluated'],
  ['UND', 'Copyright Undetermined'],
  ['NKC', 'No Known Copyright'],
]);

/** The name of a rights statement; its address when it is not one we know. */
export function rightsLabel(address: string): string {
  const parts = new URL(address).pathname.split('/').filter(part => part !== '');
  const host = new URL(address).hostname;
  if (host.endsWith('creativecommons.org')) return creativeCommons(parts, address);
  return statements.get(parts[1] ?? '') ?? address;
}

function creativeCommons([kind, code, version]: readonly string[], address: string): string {
  if (kind === 'publicdomain') return code === 'zero' ? 'CC0' : 'Public Domain Mark';
  return kind === 'licenses' && code !== undefined ? `CC ${code.toUpperCase()} ${version ?? ''}`.trim() : address;
}

/** A rights statement tells what is known of the rights; only a licence gives any. */
export function isLicence(rights: string): boolean {
  return /^https?:\/\/creativecommons\.org\//.test(rights);
}
