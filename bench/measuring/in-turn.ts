export type Contestant<Sample> = {
  readonly name: string;
  /** Takes one sample; what only prepares or clears away is not part of it. */
  readonly run: () => Sample | Promise<Sample>;
};

export type Samples<Sample> = ReadonlyMap<string, readonly Sample[]>;

/**
 * Several rounds, each in an order of its own, so that a machine that slows down or warms up does so for all of them
 * alike, and none always follows the same other.
 */
export async function runInTurn<Sample>(contestants: readonly Contestant<Sample>[], rounds: number): Promise<Samples<Sample>> {
  const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of toShuffled(contestants)) samples.get(name)?.push(await run());
  }
  return samples;
}

/** Fisher and Yates. */
function toShuffled<Item>(items: readonly Item[]): readonly Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(Math.random() * left.length), 1));
}
