/**
 * Runs one named stage of the work; the caller may tell of it or time it.
 * Stages themselves know neither clock nor terminal.
 */
export type RunStage = <T>(name: string, work: () => T) => T;

/** Runs a stage and tells nobody. */
export const runQuietly: RunStage = (_name, work) => work();
