import type { CaptureLine } from './capture.ts';

/**
 * Lines of a text with the ending each had; joined again they are the text.
 * A text that ends in a line ending has no empty line after it.
 */
export function splitLines(text: string): CaptureLine[] {
  const lines: CaptureLine[] = [];
  let start = 0;
  for (const found of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ number: lines.length + 1, text: text.slice(start, found.index), ending: endingOf(found[0]) });
    start = found.index + found[0].length;
  }
  if (start < text.length) lines.push({ number: lines.length + 1, text: text.slice(start), ending: '' });
  return lines;
}

function endingOf(found: string): CaptureLine['ending'] {
  return found === '\r\n' ? '\r\n' : found === '\r' ? '\r' : '\n';
}

export function joinLines(lines: readonly Pick<CaptureLine, 'text' | 'ending'>[]): string {
  return lines.map(({ text, ending }) => text + ending).join('');
}
