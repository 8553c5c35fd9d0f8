import { isMap, isScalar, LineCounter, stringify } from 'yaml';
import { readYaml, yamlDocument } from '../capture/read-yaml.ts';
import type { AuthorityName } from './authority.ts';
import type { NameCandidate } from './names.ts';

/** What an editor answers to a name: what it is, whose other form it is, or that it is no name. */
export type NameAnswer =
  | { readonly kind: 'accept'; readonly as: AuthorityName['kind'] }
  | { readonly kind: 'merge'; readonly into: string; readonly as?: AuthorityName['kind'] }
  | { readonly kind: 'reject' };

const answers: Readonly<Record<string, NameAnswer>> = {
  person: { kind: 'accept', as: 'person' },
  place: { kind: 'accept', as: 'place' },
  organisation: { kind: 'accept', as: 'organisation' },
  organization: { kind: 'accept', as: 'organisation' },
  no: { kind: 'reject' },
};

/** How each answer is written; the list has it at its head, and the terminal shows it. */
export const answerHelp: readonly string[] = [
  'person, place or organisation    it is a name of this kind',
  '= Joe Biden                      it is another form of this name',
  '= Joe Biden (person)             the same, where no article has that name yet',
  'no                               it is not a name',
];

/** An answer as it was typed, or its beginning: `person`, `pe`, `= Joe Biden`. */
export function readAnswer(text: string): NameAnswer | undefined {
  const typed = text.trim();
  if (typed.startsWith('=')) return mergeInto(typed.slice(1).trim());
  const word = typed.toLowerCase();
  if (word === '') return undefined;
  const kinds = new Set(Object.keys(answers).flatMap(key => (key.startsWith(word) ? [key.replace('iz', 'is')] : [])));
  const [kind] = kinds;
  return kind !== undefined && kinds.size === 1 ? answers[kind] : undefined;
}

function mergeInto(text: string): NameAnswer | undefined {
  const found = /^(.+?)\s*\((person|place|organi[sz]ation)\)$/.exec(text);
  const into = found?.[1] ?? text;
  if (into === '') return undefined;
  const kind = answers[found?.[2] ?? ''];
  return kind?.kind === 'accept' ? { kind: 'merge', into, as: kind.as } : { kind: 'merge', into };
}

/** A name with the answer to it, and the line of the list it stands in. */
export interface AnsweredName {
  readonly form: string;
  readonly answer: NameAnswer;
  readonly line: number;
}

export interface DecisionListRead {
  readonly answered: readonly AnsweredName[];
  /** What cannot be read, with the line. */
  readonly faults: readonly string[];
}

/**
 * The names that need a decision as a YAML file, to be filled in: a name a line, above it what speaks for it.
 *
 * @param articleOf what an editor calls an article
 */
export function formatDecisionList(
  candidates: readonly NameCandidate[],
  articleOf: (candidate: NameCandidate['sentences'][number]) => string,
  path: string,
): string {
  const head = [
    'Names that need a decision, the most frequent first. Write the answer behind the colon of a name:',
    ...answerHelp.map(line => `  ${line}`),
    'A name without an answer stays undecided. When you are done:',
    `  npx backfile names --apply ${path}`,
  ];
  const entries = candidates.map(candidate => {
    const { text, sentences } = candidate;
    const above = [
      describeCandidate(candidate),
      ...sentences.map(one => `  ${articleOf(one)}: ${oneLine(one.sentence)}`),
    ];
    return `${comment(above)}\n${stringify({ [text]: null }, { nullStr: '', lineWidth: 0 }).trimEnd()}\n`;
  });
  return [`${comment(head)}\n`, ...entries].join('\n');
}

/** `3 times, perhaps a place. Not sure: after a word of place.` */
export function describeCandidate({ kind, count, reason }: NameCandidate): string {
  const times = count === 1 ? 'once' : `${count} times`;
  const leaning = kind === 'unclear' || kind === 'topic' ? '' : `, perhaps ${leanings[kind]}`;
  return `${times}${leaning}. ${reason}`;
}

const leanings = { person: 'a person', place: 'a place', organisation: 'an organisation' } as const;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const comment = (lines: readonly string[]) => lines.map(line => `# ${line}`).join('\n');

export function readDecisionList(text: string): DecisionListRead {
  const lineCounter = new LineCounter();
  const { problems } = readYaml(text, '');
  if (problems.length > 0) return { answered: [], faults: problems.map(({ message }) => message) };
  const document = yamlDocument(text, lineCounter);
  const lineAt = (offset: number | undefined) => lineCounter.linePos(offset ?? 0).line;
  const read = (isMap(document.contents) ? document.contents.items : []).map(({ key, value }) => {
    const form = String(key);
    const line = lineAt(isScalar(key) ? key.range?.[0] : undefined);
    const typed = isScalar(value) && value.value !== null ? String(value.value) : isScalar(value) ? '' : undefined;
    return { form, line, typed, answer: typed === undefined ? undefined : readAnswer(typed) };
  });
  return {
    answered: read.flatMap(({ form, line, answer }) => (answer ? [{ form, line, answer }] : [])),
    faults: read.flatMap(({ form, line, typed, answer }) =>
      answer || typed === '' ? [] : [`Line ${line}: “${typed ?? '…'}” is no answer to “${form}”.`],
    ),
  };
}
