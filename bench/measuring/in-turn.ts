export type Contestant<Sample> = {
  readonly name: string;
  /** Takes one sample; what only prepares or clears away is not part of it. */
  readonly run: () => Sample | Promise<Sample>;
};

export type Samples<Sample> = ReadonlyMap<string, readonly Sample[]>;

/**
 * Several rounds in turn, each second one backwards (A B C, C B A), so that a machine that slows down or warms up does
 * so for all of them alike.
 */
export async function runInTurn<Sample>(contestants: readonly Contestant<Sample>[], rounds: number): Promise<Samples<Sample>> {
  const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? contestants : [...contestants].reverse();
    for (const { name, run } of order) samples.get(name)?.push(await run());
  }
  return samples;
}
