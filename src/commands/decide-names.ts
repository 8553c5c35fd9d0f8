import { basename, resolve } from 'node:path';
import { closestWord } from '../capture/closest-word.ts';
import { attemptQuietly, OperationError } from '../io/operation-error.ts';
import { readBytes } from '../io/regular-file.ts';
import { writeFile, writeWithin } from '../io/write-file.ts';
import type { AuthorityName } from '../names/authority.ts';
import {
  type AnsweredName,
  answerHelp,
  describeCandidate,
  formatDecisionList,
  readAnswer,
  readDecisionList,
} from '../names/decision-list.ts';
import { type Decision, decide } from '../names/decisions.ts';
import { nameKey } from '../names/name-trie.ts';
import type { Name, NameCandidate, NamesInArchive } from '../names/names.ts';
import { type CommandContext, type ExitCode, NoAnswer } from './context.ts';
import { counted, visible } from './terminal.ts';

/** What many decisions at once need to know. */
export interface Deciding {
  readonly found: NamesInArchive;
  /** The lists of authority/ as they stand, by path; decisions change them here too. */
  readonly texts: Map<string, string>;
  readonly articleOf: (sentence: NameCandidate['sentences'][number]) => string;
}

/** Writes the names that need a decision to a file, for an editor to fill in. */
export function listToFile(path: string, { found, articleOf }: Deciding, { terminal }: CommandContext): ExitCode {
  const { candidates } = found;
  if (bytesOf(path) !== undefined)
    throw new OperationError(
      `${path} is there already, perhaps with your answers. Nothing was written.`,
      `Apply it with \`npx backfile names --apply ${path}\`, or name another file.`,
    );
  if (candidates.length === 0) {
    terminal.tell('No name needs a decision. Nothing was written.');
    return 0;
  }
  writeFile(resolve(path), formatDecisionList(candidates, articleOf, path), { isKept: true });
  const names = counted(candidates.length, 'name');
  const mark = terminal.paintError('green', '✓');
  terminal.tell(`${mark} ${path} lists ${names}. Write the answers there, then: npx backfile names --apply ${path}`);
  return 0;
}

/** The largest list of answers that is read. Bytes. */
const largestList = 10_000_000;

const bytesOf = (path: string) => attemptQuietly(() => readBytes(resolve(path), largestList));

/** Carries out the answers of a filled-in list: all of them, or none. */
export function applyList(path: string, deciding: Deciding, { root, terminal }: CommandContext): ExitCode {
  const bytes = bytesOf(path);
  if (bytes === undefined)
    throw new OperationError(`${path} cannot be read.`, `Make it with \`npx backfile names --list ${path}\`.`);
  const { answered, faults } = readDecisionList(new TextDecoder().decode(bytes));
  const { decisions, faults: notDecided } = decisionsFrom(answered, deciding.found);
  const all = [...faults, ...notDecided];
  if (all.length > 0)
    throw new OperationError(
      `${basename(path)} cannot be applied. Nothing was written.\n${all.map(fault => `  ${visible(fault)}`).join('\n')}`,
      `An answer is person, place, organisation, “= OTHER NAME” or no.`,
    );
  for (const text of carryOut(decisions, deciding.texts, root)) terminal.print(text);
  terminal.tell(`${terminal.paintError('green', '✓')} ${counted(decisions.length, 'name')} decided.`);
  return 0;
}

/** Decides, and writes each list that was changed once. */
function carryOut(decisions: readonly Decision[], texts: Map<string, string>, root: string): readonly string[] {
  const changed = new Set<string>();
  const done: string[] = [];
  for (const decision of decisions) {
    for (const edit of decide(decision, path => texts.get(path) ?? '')) {
      texts.set(edit.path, edit.text);
      changed.add(edit.path);
      done.push(edit.done);
    }
  }
  for (const path of changed) writeWithin(root, path, texts.get(path) ?? '');
  return done;
}

interface DecisionsRead {
  readonly decisions: readonly Decision[];
  readonly faults: readonly string[];
}

/** A name that another answer accepts may be led to, wherever in the list it stands. */
function decisionsFrom(answered: readonly AnsweredName[], found: NamesInArchive): DecisionsRead {
  const accepted = new Map(
    answered.flatMap(({ form, answer }) => (answer.kind === 'accept' ? [[nameKey(form), { form, answer }]] : [])),
  );
  const faults: string[] = [];
  const decisions = answered.flatMap(({ form, answer, line }): readonly Decision[] => {
    if (answer.kind === 'accept') return [{ kind: 'accept', form, as: answer.as }];
    if (answer.kind === 'reject') return [{ kind: 'reject', form }];
    const own = accepted.get(nameKey(answer.into));
    if (own) return [{ kind: 'merge', form, as: own.answer.as, into: own.form }];
    try {
      const into = nameCalled(answer.into, answer.as === undefined ? {} : { as: answer.as }, found);
      return [{ kind: 'merge', form, as: into.kind, into: into.preferred }];
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      faults.push(`Line ${line}: ${error.message} ${kindHint(answer.into)}`);
      return [];
    }
  });
  return { decisions, faults };
}

const kindHint = (into: string) => `Write what it is behind it: = ${into} (person), (place) or (organisation).`;

/** Names on a page of the terminal. */
const pageLength = 10;

/** Asks for the names of one page after another; the answers to a page are saved at once. */
export async function decideInTerminal(
  deciding: Deciding,
  { root, terminal }: CommandContext,
  ask: (question: string) => Promise<string>,
): Promise<ExitCode> {
  const { candidates } = deciding.found;
  let decided = 0;
  for (let first = 0; first < candidates.length; first += pageLength) {
    const page = candidates.slice(first, first + pageLength);
    const answered = await answersTo(page, first, candidates.length, deciding, { terminal, ask });
    if (answered === 'stop') break;
    for (const text of carryOut(answered, deciding.texts, root)) terminal.tell(`  ${text}`);
    decided += answered.length;
  }
  const left = candidates.length - decided;
  terminal.tell(
    left === 0 && decided === 0
      ? 'No name needs a decision.'
      : `${counted(decided, 'name')} decided and saved, ${left.toLocaleString('en')} left.`,
  );
  return 0;
}

interface Asking {
  readonly terminal: CommandContext['terminal'];
  readonly ask: (question: string) => Promise<string>;
}

async function answersTo(
  page: readonly NameCandidate[],
  first: number,
  total: number,
  { found, articleOf }: Deciding,
  { terminal, ask }: Asking,
): Promise<readonly Decision[] | 'stop'> {
  page.forEach((candidate, at) => {
    const [sentence] = candidate.sentences;
    terminal.tell(
      `${String(at + 1).padStart(2)}  ${terminal.paintError('bold', visible(candidate.text))}  ${describeCandidate(candidate)}`,
    );
    if (sentence) terminal.tell(`    ${visible(articleOf(sentence))}: ${visible(sentence.sentence)}`);
  });
  const question = `Names ${first + 1} to ${first + page.length} of ${total}. What are they? For example: 1 person, 2 place, 3 = Joe Biden, 4 no\n(Enter: the next names; ?: what can be answered; q: stop)\n> `;
  for (;;) {
    const typed = await ask(question).catch((error: unknown) => {
      if (error instanceof NoAnswer) return 'q';
      throw error;
    });
    const text = typed.trim();
    if (text === 'q') return 'stop';
    if (text === '?') {
      for (const line of answerHelp) terminal.tell(`  NUMBER ${line}`);
      continue;
    }
    const { answered, faults } = readPageAnswers(text, page);
    const { decisions, faults: notDecided } = decisionsFrom(answered, found);
    if (faults.length + notDecided.length === 0) return decisions;
    for (const fault of [...faults, ...notDecided]) terminal.tell(`  ${visible(fault.replace(/^Line \d+: /, ''))}`);
  }
}

/** `1 person, 3 = Smith, John, 4 no`: a comma before a number parts two answers. */
function readPageAnswers(text: string, page: readonly NameCandidate[]) {
  const answered: AnsweredName[] = [];
  const faults: string[] = [];
  for (const part of text.split(/,\s*(?=\d+\s)/).filter(one => one.trim() !== '')) {
    const [, number = '', typed = ''] = /^\s*(\d+)\s+(.*?),?\s*$/.exec(part) ?? [];
    const candidate = page[Number(number) - 1];
    const answer = readAnswer(typed);
    if (candidate && answer) answered.push({ form: candidate.text, answer, line: Number(number) });
    else faults.push(`“${part.trim()}” is not an answer to a name of this page.`);
  }
  return { answered, faults };
}

/** The name that a form shall lead to. @throws OperationError when it is not clear which. */
export function nameCalled(
  wanted: string,
  { as }: { readonly as?: AuthorityName['kind'] },
  { names: all, candidates }: NamesInArchive,
) {
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
      `Accept it first: npx backfile names "${wanted}" --accept --as organisation (or person, or place).`,
    );
  }
  throw new OperationError(
    same.length > 1 ? `“${wanted}” is the name of more than one kind.` : `“${wanted}” is in no article.`,
    near === undefined || same.length > 1 ? 'Say what it is with --as.' : `Did you mean ${near}? If not, add --as.`,
  );
}

type ListedName = Name & { readonly kind: AuthorityName['kind'] };
export const isListed = (name: Name): name is ListedName => name.kind !== 'topic';
