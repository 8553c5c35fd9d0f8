/** What later stages ask of any element. */
const kept: ReadonlySet<string> = new Set(
  (
    'class id itemprop rel role lang dir hidden datetime pubdate content name property http-equiv type ' +
    'data-component data-testid data-type'
  ).split(' '),
);

/** The attributes of an element that something here looks at. */
export function keptAttributes(
  name: string,
  attributes: Readonly<Record<string, string>>,
): readonly (readonly [key: string, value: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    if (kept.has(key)) found.push([key, value]);
    else if (key === 'href') found.push([key, name === 'link' || name === 'base' ? value : shortAddress(value)]);
    else if (key === 'style' && /display|visibility|white-space/i.test(value)) found.push([key, value]);
  }
  return found;
}

/** Of a link in the text only whether it leads out of the page counts. */
function shortAddress(address: string): string {
  return address.startsWith('#') ? '#' : '/';
}
