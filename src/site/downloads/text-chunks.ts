/** Characters gathered before they are passed on: few writes, little memory. */
const chunkLength = 65_536;

/** Lines as UTF-8 in chunks; the lines bring their own ends. */
export function* textChunks(lines: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let gathered = '';
  for (const line of lines) {
    gathered += line;
    if (gathered.length < chunkLength) continue;
    yield encoder.encode(gathered);
    gathered = '';
  }
  if (gathered !== '') yield encoder.encode(gathered);
}
