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
  if (options.all) terminal.tell(`${unlisted.length} names rest on the articles alone; no list holds them.`);
  terminal.tell(
    candidates.length === 0
      ? 'No reading waits for a decision.'
      : `${candidates.length} ${candidates.length === 1 ? 'reading waits' : 'readings wait'}: backfile names "READING" --accept --as person, --merge "NAME", or --reject.`,
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
      `“${reading}” was given ${chosen === 0 ? 'no decision' : 'more than one decision'}.`,
      'Give one of --accept, --merge "NAME" and --reject.',
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
  const leaning = candidates.find(({ text }) => nameKey(text) === key)?.kind;
  if (settled[0] !== undefined && settled.length === 1) return settled[0].kind;
  if (leaning !== undefined && leaning !== 'unclear' && leaning !== 'topic') return leaning;
  throw new OperationError(
    `What “${reading}” is, the articles do not say.`,
    'Give --as person, place or organisation.',
  );
}

function nameCalled(wanted: string, { as }: NamesOptions, { names: all }: NamesInArchive) {
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
  throw new OperationError(
    same.length > 1 ? `“${wanted}” is the name of more than one kind.` : `No article names “${wanted}”.`,
    near === undefined || same.length > 1 ? 'Say what it is with --as.' : `Did you mean ${near}? If not, give --as.`,
  );
}

type ListedName = Name & { readonly kind: ListedKind };
const isListed = (name: Name): name is ListedName => name.kind !== 'topic';
