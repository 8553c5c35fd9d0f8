import matter from 'gray-matter';
import type { Outcome, Problem } from '../problems.ts';
import type { CaptureLine } from './capture.ts';
import { captureLimits } from './limits.ts';
import { type ArticleMetadata, articleMetadataSchema } from './metadata.ts';
import { nearestKey } from './nearest-key.ts';
import { joinLines } from './split-lines.ts';
import { validateYaml } from './validate-yaml.ts';

export interface FrontMatter {
  /** Lines of the capture that it takes, both `---` included. */
  readonly lineCount: number;
  readonly metadata: ArticleMetadata;
}

/** Further down than this a `---` closes no front matter. */
const mostLines = 500;

/** Names after `---` by which front matter asks to be run as a program. */
const programs = /^---[ \t]*(?:js|javascript|cjs|mjs|ts|typescript|coffee|coffeescript|cson|livescript|eval)[ \t]*$/i;
const opening = /^---[ \t]*(?:ya?ml|json)?[ \t]*$/i;
const closing = /^---[ \t]*$/;

/**
 * The front matter at the head of a capture; no value when there is none.
 * A `---` that is only a rule above the text is text: front matter opens with a key, and one of its keys is known here.
 */
export function readFrontMatter(path: string, lines: readonly CaptureLine[]): Outcome<FrontMatter> {
  const first = lines[0]?.text ?? '';
  if (programs.test(first)) return { problems: [codeFrontMatter(path, first)] };
  const lineCount = frontMatterLength(lines);
  if (lineCount === 0) return { problems: [] };
  const source = splitByGrayMatter(joinLines(lines.slice(0, lineCount)));
  if (source === undefined || source.length > captureLimits.metadata) return { problems: [tooLong(path)] };
  const { value: metadata, problems } = validateYaml(source, { path, linesBefore: 0 }, articleMetadataSchema);
  return metadata === undefined ? { problems } : { value: { lineCount, metadata }, problems };
}

/** How many of the first lines are front matter. */
function frontMatterLength(lines: readonly CaptureLine[]): number {
  if (!opening.test(lines[0]?.text ?? '')) return 0;
  const end = lines.slice(1, mostLines).findIndex(({ text }) => closing.test(text)) + 1;
  if (end === 0) return 0;
  return namesKnownKey(lines.slice(1, end)) ? end + 1 : 0;
}

/** The first line that says something must be `key:`, and one of the outermost keys known or nearly so. */
function namesKnownKey(lines: readonly CaptureLine[]): boolean {
  const said = lines.map(({ text }) => text).filter(text => text.trim() !== '' && !text.startsWith('#'));
  const known = Object.keys(articleMetadataSchema.shape);
  const key = /^\{?["']?([A-Za-z_][\w-]{0,40})["']?[ \t]*:(?:[ \t]|$)/;
  if (!key.test(said[0] ?? '')) return false;
  return said.some(text => {
    const name = key.exec(text)?.[1];
    return name !== undefined && nearestKey(name, known) !== undefined;
  });
}

/**
 * The YAML between the two `---` lines, its line numbers kept.
 * gray-matter would run `---js` front matter with eval and read dates as Dates, so every engine only notes its source.
 */
function splitByGrayMatter(head: string): string | undefined {
  const sources: string[] = [];
  const note = (source: string): object => {
    sources.push(source);
    return {};
  };
  const refuse = (): never => {
    throw new Error('front matter asked for a program; it should have been refused before');
  };
  matter(head.replace(/\r\n?/g, '\n'), {
    language: 'yaml',
    engines: { yaml: note, yml: note, json: note, javascript: refuse, js: refuse, coffee: refuse },
  });
  return sources[0];
}

function codeFrontMatter(path: string, first: string): Problem {
  return {
    code: 'code-front-matter',
    path,
    line: 1,
    message: `Front matter opens with “${first.trim()}”, which asks for a program to be run. It was not run.`,
    hint: 'Write the front matter as YAML between two lines “---”.',
  };
}

function tooLong(path: string): Problem {
  return {
    code: 'file-too-large',
    path,
    line: 1,
    message: `The front matter is longer than ${captureLimits.metadata} characters.`,
    hint: 'Keep only what describes the article; its text goes below the second “---”.',
  };
}
