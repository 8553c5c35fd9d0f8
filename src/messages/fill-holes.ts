const hole = /\{(\w+)\}/g;

/** The names of a text's places, as they stand. */
export function holesIn(text: string): readonly string[] {
  return [...text.matchAll(hole)].map(match => match[1] ?? '');
}

/** Puts each text in its place; a place that nothing is for stays as it is written. */
export function fillHoles(text: string, holes: Readonly<Record<string, string>> | undefined): string {
  return holes === undefined ? text : text.replace(hole, (whole, name: string) => holes[name] ?? whole);
}
