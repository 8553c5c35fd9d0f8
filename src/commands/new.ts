import { basename, relative, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { fillFolder, lookAtFolder } from '../io/new-folder.ts';
import { OperationError } from '../io/operation-error.ts';
import { shellWord } from '../problems.ts';
import { archiveSettingsSchema } from '../site/settings/settings.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { defaultFor, faultOf, filesOf, type NewArchive, packageFile, type Question, questions } from './new-archive.ts';
import { visible } from './terminal.ts';

/** The answers that the command line gives; what it leaves out is asked, or else the default. */
export interface NewOptions extends Partial<Readonly<Record<keyof NewArchive, string>>> {
  readonly yes?: boolean;
  /** What package.json names as Backfile: this version when absent. */
  readonly package?: string;
}

/** Asks a person one line; absent where nobody can answer. */
export type Ask = (question: string) => Promise<string>;

/** Begins an archive in a folder that has none; files that are there stay as they are. */
export async function newArchive(
  folder: string,
  options: NewOptions,
  { terminal, folder: here, ask }: Pick<CommandContext, 'terminal'> & { folder: string; ask?: Ask | undefined },
): Promise<ExitCode> {
  const root = resolve(here, folder);
  const standing = lookAtFolder(root);
  const tell = (text: string) => terminal.tell(text);
  const archive = await answers(options, basename(root), { tell, ask: options.yes ? undefined : ask });
  const backfile = options.package === undefined ? packageJson.version : packageAt(options.package, root, here);
  const files = { ...filesOf(archive), 'package.json': packageFile(archive.title, backfile, standing.packageFile) };
  for (const path of fillFolder(root, files, ['package.json'])) tell(`${path} is there already and stays as it is.`);
  const fromHere = relative(here, root);
  const place = fromHere.startsWith('..') ? root : fromHere;
  terminal.tell(
    `${terminal.paintError('green', '✓')} ${visible(archive.title)} is in ${place || 'this folder'}. Next:`,
  );
  if (place !== '') terminal.print(`  cd ${shellWord(place)}`);
  terminal.print(standing.isInstalled ? '  npm start' : '  npm install && npm start');
  return 0;
}

/** A packed file is named from the archive's folder. */
function packageAt(spec: string, root: string, here: string): string {
  return /\.t(?:ar\.)?gz$/.test(spec) && !/^\w+:/.test(spec)
    ? `file:${relative(root, resolve(here, spec)).replaceAll('\\', '/')}`
    : spec;
}

interface Asking {
  readonly tell: (text: string) => void;
  readonly ask: Ask | undefined;
}

async function answers(options: NewOptions, folderName: string, asking: Asking): Promise<NewArchive> {
  const given: Record<string, string> = {};
  for (const question of questions) {
    const answer = await answerTo(question, options[question.key], defaultFor(question.key, folderName), asking);
    if (answer !== undefined) given[question.key] = answer;
  }
  return archiveSettingsSchema.parse(given);
}

/** @throws OperationError when an option says what archive.yml must not say. */
async function answerTo(
  question: Question,
  option: string | undefined,
  byDefault: string | undefined,
  { tell, ask }: Asking,
): Promise<string | undefined> {
  const { key } = question;
  if (option !== undefined) {
    const fault = faultOf(key, option);
    if (fault === undefined) return option;
    throw new OperationError(`--${key} is “${option}”: ${fault}.`, 'Nothing was written. Give another value.');
  }
  if (ask === undefined) return byDefault;
  for (;;) {
    const answer = chosen(question, (await ask(asked(question, byDefault))).trim());
    if (answer === '') return byDefault;
    const fault = faultOf(key, answer);
    if (fault === undefined) return answer;
    tell(explained(question, visible(answer), fault));
  }
}

/** What a person has to type instead. */
function explained({ key, choices = [] }: Question, answer: string, fault: string): string {
  if (choices.length > 0) return `“${answer}” is none of these. Type a number from 1 to ${choices.length}.`;
  const meant = `https://${answer}`;
  const lacksScheme = /^[^\s/:@]+\.[^\s:@]+$/.test(answer) && faultOf(key, meant) === undefined;
  return lacksScheme ? `An address begins with https://. Did you mean ${meant}?` : `“${answer}”: ${fault}.`;
}

function asked({ text, choices = [] }: Question, byDefault: string | undefined): string {
  const lines = choices.map(([value, meaning], at) => {
    const name = /^https?:/.test(value) ? meaning : `${value}: ${meaning}`;
    return `  ${at + 1}  ${name}${value === byDefault ? ' (Enter)' : ''}`;
  });
  const hint = choices.length === 0 && byDefault !== undefined ? ` [${byDefault}]` : '';
  return `${[`${text}${hint}`, ...lines].join('\n')}\n> `;
}

/** A choice by its number, or a value as it was typed. */
function chosen({ choices = [] }: Question, answer: string): string {
  return choices[Number(answer) - 1]?.[0] ?? answer;
}
