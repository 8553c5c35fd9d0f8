import { closestWord } from '../capture/closest-word.ts';
import { loadArchive } from '../io/load-site.ts';
import { OperationError } from '../io/operation-error.ts';
import { readSources } from '../io/read-sources.ts';
import { writeWithin } from '../io/write-file.ts';
import { type Decision, decide } from '../names/decisions.ts';
import { loadAuthority } from '../names/load-authority.ts';
import { nameKey } from '../names/name-trie.ts';
import type { Name, NameCandidate, NamesInArchive } from '../names/names.ts';
import { hasErrors } from '../problems.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { reportProblems } from './report-problems.ts';
import { createStageClock } from './stage-clock.ts';
import type { Terminal } from './terminal.ts';

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
}

export type ListedKind = 'person' | 'place' | 'organisation';

/** Shows the readings that wait for an editor, or writes an editor's decision on one into the lists. */
export async function names(
  reading: string | undefined,
  options: NamesOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { root, env, terminal } = context;
  const sources = readSources(root);
  // A list that could not be read must not be taken for one that is not there, and written anew.
  const unread = sources.problems.filter(({ path }) => path === 'authority' || path.startsWith('authority/'));
  const problems = [...unread, ...loadAuthority(sources.authority).problems];
  if (hasErrors(problems)) {
    reportProblems(problems, terminal, env);
    return 1;
  }
  const { archive } = await loadArchive(root, env, createStageClock(context).run);
  if (reading === undefined) return list(archive.names, options, terminal);
  const texts = new Map(sources.authority.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  for (const edit of decide(decisionOn(reading, options, archive.names), path => texts.get(path) ?? '')) {
    writeWithin(root, edit.path, edit.text);
    terminal.tell(`${terminal.paintError('green', '✓')} ${edit.done}`);
  }
  return 0;
}

function list(found: NamesInArchive, options: NamesOptions, terminal: Terminal): ExitCode {
  const { candidates } = found;
  const unlisted = options.all ? found.names.filter(({ source }) => source === 'evidence') : [];
  if (options.json) terminal.print(JSON.stringify(options.all ? { candidates, unlisted } : candidates, undefined, 2));
  else {
    for (const candidate of candidates) printCandidate(candidate, terminal);
    for (const name of unlisted) printUnlisted(name, found, terminal);
  }
  if (options.all) terminal.tell(`${unlisted.length} names were found in the articles and are in no list.`);
  terminal.tell(
    candidates.length === 0
      ? 'No name needs a decision.'
      : `${candidates.length} ${candidates.length === 1 ? 'name needs' : 'names need'} a decision. Decide with: backfile names "NAME" --accept --as person, --merge "OTHER NAME" or --reject.`,
  );
  return 0;
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

function printCandidate({ text, kind, count, reason, sentences }: NameCandidate, { print, paint }: Terminal): void {
  print(`${paint('bold', text)}  ${kind}, ${count}×  ${paint('dim', reason)}`);
  for (const { article, sentence } of sentences) print(`    ${article}: ${sentence}`);
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

function nameCalled(wanted: string, { as }: NamesOptions, { names: all, candidates }: NamesInArchive) {
  const listed = all.flatMap((name): readonly ListedName[] => (isListed(name) ? [name] : []));
  const ofKind = listed.filter(name => as === undefined || name.kind === as);
  const same = ofKind.filter(({ preferred }) => nameKey(preferred) === nameKey(wanted));
  const [found] = same;
  if (found !== undefined && same.length === 1) return { kind: found.kind, preferred: found.preferred };
  if (as !== undefined) return { kind: as, preferred: wanted };
  const near = closestWord(
    wanted,
    ofKind.map(({ preferred }) => preferred),
  );
  const isCandidate = candidates.some(({ text }) => nameKey(text) === nameKey(wanted));
  if (isCandidate && same.length === 0) {
    throw new OperationError(
      `“${wanted}” needs a decision itself.`,
      `Accept it first: backfile names "${wanted}" --accept --as organisation (or person, or place).`,
    );
  }
  throw new OperationError(
    same.length > 1 ? `“${wanted}” is the name of more than one kind.` : `“${wanted}” is in no article.`,
    near === undefined || same.length > 1 ? 'Say what it is with --as.' : `Did you mean ${near}? If not, add --as.`,
  );
}

type ListedName = Name & { readonly kind: ListedKind };
const isListed = (name: Name): name is ListedName => name.kind !== 'topic';
