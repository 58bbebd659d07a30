import type { BundlePlan, PlannedEntry } from './bundle-plan';
import { openContent, WriteRefusalError } from './entry-content';
import type { ContentPorts } from './entry-content';
import { READ_LIMITS } from './read-limits';
import { packEntry } from './zip/pack-entry';
import type { PackedEntry } from './zip/pack-entry';
import { ReadAhead } from './zip/read-ahead';

/** How far a host works ahead of the writing; memory is bounded by the two multiplied. */
export type AheadRule = {
  /** Entries under way at once. */
  readonly entries: number;
  /** Bytes read, or deflated, of each of them. */
  readonly bytes: number;
};

export type UpcomingEntry = { readonly planned: PlannedEntry; readonly packed: PackedEntry };

type Begun = UpcomingEntry & { readonly ahead: ReadAhead | null };

/**
 * A plan's payload in its order. With a rule, the next few are read and deflated before their turn, so that disk and
 * threads are busy while this thread hashes; without one, each is begun when it is asked for.
 */
export class UpcomingEntries {
  readonly #plan: BundlePlan;
  readonly #ports: ContentPorts & { readonly ahead?: AheadRule | undefined };
  readonly #signal: AbortSignal | undefined;
  readonly #begun: Begun[] = [];
  #next = 0;

  constructor(plan: BundlePlan, ports: ContentPorts & { readonly ahead?: AheadRule | undefined }, signal: AbortSignal | undefined) {
    this.#plan = plan;
    this.#ports = ports;
    this.#signal = signal;
  }

  /** Each is to be read to its end before the next is asked for. */
  async *inOrder(): AsyncGenerator<UpcomingEntry> {
    for (this.#fill(); this.#begun[0] !== undefined; this.#fill()) {
      yield await Promise.resolve(this.#begun[0]);
      this.#begun.shift();
    }
  }

  /** Ends what has been begun, and waits until no evidence is open any more; never throws. */
  async stop(): Promise<void> {
    await Promise.all(this.#begun.splice(0).map(async ({ ahead }) => ahead?.stop()));
  }

  #fill(): void {
    while (this.#begun.length < (this.#ports.ahead?.entries ?? 1)) {
      const planned = this.#plan.payload[this.#next];
      if (planned === undefined) return;
      this.#next += 1;
      this.#begun.push(this.#begin(planned));
    }
  }

  #begin(planned: PlannedEntry): Begun {
    const { ahead: rule } = this.#ports;
    const content = openContent(planned, this.#ports);
    const compress = isWorthDeflating(planned, content.size);
    const entry = { path: `${this.#plan.name}/${planned.path}`, size: content.size, compress };
    // What is deflated runs ahead as a whole; what is stored is only read ahead, and hashed when its turn comes.
    const raw = rule === undefined || compress ? null : new ReadAhead(content.source, rule.bytes);
    const packed = packEntry({ ...entry, source: this.#untilCancelled(content.check(raw ?? content.source)) }, this.#ports.bytes);
    if (rule === undefined || !compress) return { planned, packed, ahead: raw };
    const ahead = new ReadAhead(packed.bytes, rule.bytes);
    return { planned, packed: { ...packed, bytes: ahead }, ahead };
  }

  async *#untilCancelled(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    this.#stopWhenCancelled();
    for await (const bytes of source) {
      this.#stopWhenCancelled();
      yield bytes;
    }
    this.#stopWhenCancelled();
  }

  #stopWhenCancelled(): void {
    if (this.#signal?.aborted === true) throw new WriteRefusalError({ kind: 'cancelled' });
  }
}

/** The reader refuses large entries that expand too far, so large ones are stored, even texts. */
function isWorthDeflating(entry: PlannedEntry, size: number): boolean {
  return (entry.kind === 'text' || entry.compress) && size > 0 && size <= READ_LIMITS.ratioFrom;
}
