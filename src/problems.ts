import { problemCatalogue } from './problem-catalogue.ts';

/** A code of the catalogue; every one is explained in docs/PROBLEMS.md. */
export type ProblemCode = keyof typeof problemCatalogue;

/** error: the build refuses to publish. warning: published, but an editor should look. note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** A fault in the material (never in the program: those throw), told to a person. */
export interface Problem {
  readonly code: ProblemCode;
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  /** 1-based line of `path`, when the fault has a place. */
  readonly line?: number;
  /** What is wrong, quoting the offending value. */
  readonly message: string;
  /** What to do about it, in the imperative. */
  readonly hint: string;
}

export function severityOf(problem: Problem): Severity {
  return problemCatalogue[problem.code].severity;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(problem => severityOf(problem) === 'error');
}

/** A value with the problems met on the way to it; `value` is absent only when nothing usable was left. */
export interface Outcome<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** Orders problems by path, then line, then code, so that a report never depends on the order of the work. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
