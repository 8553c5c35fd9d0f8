import type { Capture, CaptureLine, Encoding } from './capture.ts';
import { encodeAs } from './text-encoding.ts';

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

/**
 * The bytes of a text or Markdown capture, exactly as received, from its lines and encoding.
 * Throws when the lines hold a character that the encoding has no place for: they are then not the capture's lines.
 * Lines of an HTML capture are taken from the page, so they give back the text, not the page.
 */
export function rebuildCapture(capture: Pick<Capture, 'lines' | 'encoding'>): Uint8Array {
  return encodeLines(capture.lines, capture.encoding);
}

export function encodeLines(lines: readonly Pick<CaptureLine, 'text' | 'ending'>[], encoding: Encoding): Uint8Array {
  const text = (encoding.hasByteOrderMark ? '\ufeff' : '') + joinLines(lines);
  const bytes = encodeAs(encoding.name, text);
  if (bytes === undefined) throw new Error(`the lines hold a character that ${encoding.name} cannot write`);
  return bytes;
}
