/** First place, last place and number of each run of places that lie at most `farthest` apart; places ascend. */
export interface RunOfPlaces {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

export function runsOfPlaces(places: readonly number[], farthest: number): readonly RunOfPlaces[] {
  const runs: RunOfPlaces[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && place - run.last <= farthest) runs[runs.length - 1] = { ...run, last: place, count: run.count + 1 };
    else runs.push({ first: place, last: place, count: 1 });
  }
  return runs;
}
