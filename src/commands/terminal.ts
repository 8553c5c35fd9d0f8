import type { Environment } from '../site/settings/read-settings.ts';

/**
 * Where a command speaks. Results go to standard output; progress and complaints to standard error. Whatever text of a
 * capture stands in them, neither a terminal nor GitHub Actions takes any of it for a command.
 */
export interface Terminal {
  /** A line of the result. */
  readonly print: (line: string) => void;
  /** The result for another program. */
  readonly printJson: (value: unknown, indent?: number) => void;
  /** A command to GitHub Actions, whose texts are escaped; on standard error, so that a result in JSON is whole. */
  readonly command: (line: string) => void;
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
  const write = (stream: OutputStream, text: string) => {
    if (clear) errors.write(clear);
    stream.write(`${text}\n`);
  };
  const runner = env['GITHUB_ACTIONS'] === 'true';
  const [colours, errorColours] = [hasColour(output, env), hasColour(errors, env)];
  return {
    print: line => write(output, harmless(line, colours, runner)),
    printJson: (value, indent) => write(output, harmlessJson(value, indent)),
    command: line => write(errors, line),
    tell: line => write(errors, harmless(line, errorColours, runner)),
    progress: text => {
      if (isInteractive) errors.write(`${clear}${harmless(text, errorColours, runner)}`);
      else if (now() - lastPlain >= plainLineEvery) {
        lastPlain = now();
        errors.write(`${harmless(text, errorColours, runner)}\n`);
      }
    },
    paint: painter(colours),
    paintError: painter(errorColours),
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
  return text.replace(unsafe, named);
}

// Tab is left alone; line breaks are not, since a line of a capture is one line of output.
const unsafe = /[^\P{Cc}\t]|[\u2028-\u202E\u2066-\u2069]/gu;

function named(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const colourOrUnsafe = /\u001b\[(?:[12]|22|39|3[1-6])m|[^\P{Cc}\t\n]|[\u2028-\u202E\u2066-\u2069]/gu;

/** Lines of output as they may be shown: with the colours that `paint` gives and no other sign that means something. */
function harmless(text: string, hasColours: boolean, isForRunner: boolean): string {
  const shown = text.replace(colourOrUnsafe, found => {
    if (found.length === 1) return named(found);
    return hasColours ? found : visible(found);
  });
  // Where a line begins so, or holds that, GitHub Actions does as it says.
  return isForRunner ? shown.replace(/^([^\S\n]*):(?=:)/gm, '$1\\u{3a}').replace(/##(?=\[)/g, '#\\u{23}') : shown;
}

/** The same value, whatever reads it. */
function harmlessJson(value: unknown, indent?: number): string {
  const escaped = (found: string) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, undefined, indent)
    .replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, escaped)
    .replace(/#(?=\[)/g, escaped);
}
