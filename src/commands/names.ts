import { loadArchive } from '../io/load-site.ts';
import { OperationError } from '../io/operation-error.ts';
import { readSources } from '../io/read-sources.ts';
import { writeWithin } from '../io/write-file.ts';
import type { AuthorityName } from '../names/authority.ts';
import { describeCandidate } from '../names/decision-list.ts';
import { type Decision, decide } from '../names/decisions.ts';
import { loadAuthority } from '../names/load-authority.ts';
import { nameKey } from '../names/name-trie.ts';
import type { Name, NameCandidate, NamesInArchive } from '../names/names.ts';
import { hasErrors } from '../problems.ts';
import { sourceOf } from '../record/article-record.ts';
import type { Archive } from '../site/archive.ts';
import { headlineText } from '../site/article-text.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { applyList, type Deciding, decideInTerminal, isListed, listToFile, nameCalled } from './decide-names.ts';
import type { Ask } from './new.ts';
import { reportProblems } from './report-problems.ts';
import { createStageClock } from './stage-clock.ts';
import { type Terminal, visible } from './terminal.ts';

export interface NamesOptions {
  readonly accept?: boolean;
  readonly merge?: string;
  readonly reject?: boolean;
  readonly as?: ListedKind;
  readonly preferred?: string;
  readonly from?: string;
  readonly reason?: string;
  /** Also the names that rest on the articles' evidence alone. */
  readonly all?: boolean;
  readonly json?: boolean;
  /** A file that the names are written to, for an editor to fill in. */
  readonly list?: string;
  /** A filled-in file. */
  readonly apply?: string;
  /** Asks in the terminal, a page of names at a time. */
  readonly decide?: boolean;
}

export type ListedKind = AuthorityName['kind'];

/** Shows the readings that wait for an editor, or writes an editor's decision on one into the lists. */
export async function names(
  reading: string | undefined,
  options: NamesOptions,
  context: CommandContext,
  ask?: Ask,
): Promise<ExitCode> {
  const { root, env, terminal } = context;
  const many = [options.list, options.apply, options.decide].filter(option => option !== undefined).length;
  if (many > 1 || (many === 1 && reading !== undefined))
    throw new OperationError(
      'These options do not go together.',
      'Give one of --list, --apply and --decide, and no name.',
    );
  const sources = readSources(root);
  // A list that could not be read must not be taken for one that is not there, and written anew.
  const unread = sources.problems.filter(({ path }) => path === 'authority' || path.startsWith('authority/'));
  const problems = [...unread, ...loadAuthority(sources.authority).problems];
  if (hasErrors(problems)) {
    reportProblems(problems, terminal, env);
    return 1;
  }
  const { archive } = await loadArchive(root, env, createStageClock(context).run);
  const texts = new Map(sources.authority.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  const deciding = { found: archive.names, texts, articleOf: articleNames(archive) };
  if (options.list !== undefined) return listToFile(options.list, deciding, context);
  if (options.apply !== undefined) return applyList(options.apply, deciding, context);
  if (options.decide) return decideInTerminal(deciding, context, ask ?? refuseToAsk);
  if (reading === undefined) return list(deciding, options, terminal);
  for (const edit of decide(decisionOn(reading, options, archive.names), path => texts.get(path) ?? '')) {
    writeWithin(root, edit.path, edit.text);
    terminal.tell(`${terminal.paintError('green', '✓')} ${edit.done}`);
  }
  return 0;
}

const refuseToAsk: Ask = () => {
  throw new OperationError(
    '--decide asks in a terminal, and there is none here.',
    'Write a file instead: `npx backfile names --list names.yml`.',
  );
};

/** What an editor calls an article: its file and its headline. */
function articleNames({ articles }: Archive): Deciding['articleOf'] {
  const names = new Map(
    articles.map(({ record }) => [record.id, `${sourceOf(record)} “${headlineText(record, 'no headline')}”`]),
  );
  return ({ article }) => names.get(article) ?? article;
}

function list({ found, articleOf }: Deciding, options: NamesOptions, terminal: Terminal): ExitCode {
  const { candidates } = found;
  const unlisted = options.all ? found.names.filter(({ source }) => source === 'evidence') : [];
  if (options.json) terminal.printJson(options.all ? { candidates, unlisted } : candidates, 2);
  else {
    for (const candidate of candidates) printCandidate(candidate, articleOf, terminal);
    for (const name of unlisted) printUnlisted(name, found, terminal);
  }
  if (options.all) terminal.tell(`${unlisted.length} names were found in the articles and are in no list.`);
  terminal.tell(candidates.length === 0 ? 'No name needs a decision.' : howToDecide(candidates.length));
  return 0;
}

function howToDecide(count: number): string {
  return [
    `${count} ${count === 1 ? 'name needs' : 'names need'} a decision. Decide on them`,
    '  here, ten at a time:  npx backfile names --decide',
    '  in a file:            npx backfile names --list names.yml',
    '  one by one:           npx backfile names "NAME" --accept --as person (or --merge "OTHER NAME", or --reject)',
  ].join('\n');
}

function printUnlisted(
  { kind, slug, preferred }: Name,
  { mentions }: NamesInArchive,
  { print, paint }: Terminal,
): void {
  const own = [...mentions.values()].map(list =>
    list.filter(mention => mention.kind === kind && mention.slug === slug),
  );
  const articles = own.filter(list => list.length > 0).length;
  const forms = [...new Set(own.flat().map(({ text }) => `“${text}”`))].sort().join(', ');
  print(`${paint('bold', preferred)}  ${kind}, ${own.flat().length}× in ${articles}: ${forms}`);
}

function printCandidate(candidate: NameCandidate, articleOf: Deciding['articleOf'], { print, paint }: Terminal): void {
  print(`${paint('bold', visible(candidate.text))}  ${paint('dim', describeCandidate(candidate))}`);
  for (const one of candidate.sentences) print(`    ${visible(articleOf(one))}: ${visible(one.sentence)}`);
}

function decisionOn(reading: string, options: NamesOptions, found: NamesInArchive): Decision {
  const chosen = [options.accept, options.merge !== undefined, options.reject].filter(Boolean).length;
  if (chosen !== 1)
    throw new OperationError(
      `${chosen === 0 ? 'No decision' : 'More than one decision'} was given for “${reading}”.`,
      'Use one of --accept, --merge "OTHER NAME" and --reject.',
    );
  if (options.merge !== undefined) {
    const into = nameCalled(options.merge, options, found);
    return { kind: 'merge', form: reading, as: into.kind, into: into.preferred };
  }
  if (options.reject) {
    const from = options.from === undefined ? {} : { from: nameCalled(options.from, options, found) };
    return {
      kind: 'reject',
      form: reading,
      ...from,
      ...(options.reason === undefined ? {} : { reason: options.reason }),
    };
  }
  const preferred = options.preferred === undefined ? {} : { preferred: options.preferred };
  return { kind: 'accept', form: reading, as: options.as ?? kindOf(reading, found), ...preferred };
}

/** What the evidence says or leans to, when the editor does not say. */
function kindOf(reading: string, { candidates, names: all }: NamesInArchive): ListedKind {
  const key = nameKey(reading);
  const settled = all.filter(isListed).filter(({ preferred }) => nameKey(preferred) === key);
  const candidate = candidates.find(({ text }) => nameKey(text) === key);
  const leaning = candidate?.kind;
  if (settled[0] !== undefined && settled.length === 1) return settled[0].kind;
  if (leaning !== undefined && leaning !== 'unclear' && leaning !== 'topic') return leaning;
  throw new OperationError(
    candidate || settled.length > 0
      ? `The articles do not say what kind of name “${reading}” is.`
      : `“${reading}” is in no article.`,
    'Add --as person, --as place or --as organisation.',
  );
}
