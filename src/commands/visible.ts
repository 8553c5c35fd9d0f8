/**
 * Text from a capture, made safe for a terminal: control characters, among them the escape that moves the cursor
 * and recolours the screen, and the marks that reverse the reading order are written as `\u{…}`.
 */
export function visible(text: string): string {
  return text.replace(unsafe, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

// Tab is left alone; line breaks are not, since a line of a capture is one line of output.
const unsafe = /[^\P{Cc}\t]|[\u2028-\u202E\u2066-\u2069]/gu;
