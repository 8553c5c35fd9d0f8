import type { Environment } from '../site/settings/read-settings.ts';

/** Where a command speaks. Results go to standard output; progress and complaints to standard error. */
export interface Terminal {
  /** A line of the result. */
  readonly print: (line: string) => void;
  /** A line about the work. */
  readonly tell: (line: string) => void;
  /** What is being done now: replaces itself on a terminal; elsewhere a plain line now and then. */
  readonly progress: (text: string) => void;
  readonly paint: Paint;
  /** Paint for standard error, which may be a terminal when standard output is not. */
  readonly paintError: Paint;
}

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';
export type Paint = (style: Style, text: string) => string;

/** The part of a stream that a terminal needs. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const codes: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
};

/** Where nobody looks, work that goes on says so this often. Milliseconds. */
const plainLineEvery = 10_000;

/** `now` gives milliseconds since some moment. */
export function createTerminal(
  output: OutputStream,
  errors: OutputStream,
  env: Environment,
  now: () => number = () => performance.now(),
): Terminal {
  const isInteractive = errors.isTTY === true && !env['CI'];
  // Clears the line that holds the progress, so that other lines never run into it.
  const clear = isInteractive ? '\r\u001b[K' : '';
  let lastPlain = now();
  const begin = () => {
    if (clear) errors.write(clear);
  };
  return {
    print: line => {
      begin();
      output.write(`${line}\n`);
    },
    tell: line => {
      begin();
      errors.write(`${line}\n`);
    },
    progress: text => {
      if (isInteractive) errors.write(`${clear}${text}`);
      else if (now() - lastPlain >= plainLineEvery) {
        lastPlain = now();
        errors.write(`${text}\n`);
      }
    },
    paint: painter(hasColour(output, env)),
    paintError: painter(hasColour(errors, env)),
  };
}

/** Follows no-color.org and force-color.org: NO_COLOR, then FORCE_COLOR, then whether someone is looking. */
export function hasColour(stream: OutputStream, env: Environment): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

function painter(isOn: boolean): Paint {
  return (style, text) =>
    isOn ? `\u001b[${codes[style]}m${text}\u001b[${style === 'bold' || style === 'dim' ? 22 : 39}m` : text;
}

/** `1 article`, `20,000 articles`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Text from a capture, made safe for a terminal: control characters, among them the escape that moves the cursor
 * and recolours the screen, and the marks that reverse the reading order are written as `\u{…}`.
 */
export function visible(text: string): string {
  return text.replace(unsafe, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

// Tab is left alone; line breaks are not, since a line of a capture is one line of output.
const unsafe = /[^\P{Cc}\t]|[\u2028-\u202E\u2066-\u2069]/gu;
