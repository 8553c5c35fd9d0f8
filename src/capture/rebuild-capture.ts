import type { Capture, CaptureLine, Encoding } from './capture.ts';
import { joinLines } from './split-lines.ts';
import { encodeAs } from './text-encoding.ts';

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
