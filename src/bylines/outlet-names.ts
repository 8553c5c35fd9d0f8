/** Letters and digits of a name, so that `The Hill`, `TheHill` and `thehill.com` are one. */
export function nameKey(name: string): string {
  const bare = name
    .toLowerCase()
    .replace(/^(?:the|www)[\s.]+/, '')
    .replace(/\.(?:com|org|net|co\.uk|info|de|at|ch|fr|ru|it|news|tv|is)$/, '');
  return bare.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether the name is one of those that an outlet goes by. */
export function isOutletName(name: string, outlets: readonly string[]): boolean {
  const key = nameKey(name);
  return outlets.some(outlet => nameKey(outlet) === key);
}
