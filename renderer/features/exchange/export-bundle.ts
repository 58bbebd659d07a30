import type { BundlePlan } from '../../../shared/bundle/bundle-plan';
import type { Output } from '../../../shared/bundle/recipients/plan-output';
import { splitBundle } from '../../../shared/bundle/recipients/split-bundle';
import type { WrittenBundle } from '../../../shared/platform/platform';
import { prepareBundle, recordBundle, type PreparedBundle } from '../../storage/making-bundle';
import { recordParts } from '../../storage/recording-files';
import { toUsualPrint } from '../../storage/usual-print';
import type { ExportDesk, ExportRun } from './export-steps';

/** Prepares the bundle, cuts it where the recipient's limits ask for it, and writes the first zip. */
export async function exportBundle(desk: ExportDesk, { limits }: Output): Promise<ExportRun | null> {
  const { session, host, request, openSignal, show } = desk;
  const onDraw = (): void => show({ step: 'making', progress: null, isDrawing: true });
  const prepared = await prepareBundle(session, host, { ...request, pdf: { options: toUsualPrint(session.pack), signal: openSignal(), onDraw } });
  const plans = splitBundle(prepared.input, limits);
  if (!plans.ok) {
    await prepared.discard();
    show({ step: 'failed', problem: { kind: 'split', problems: plans.problem } });
    return null;
  }
  const run = new BundleRun(desk, prepared, { plans: plans.value, limit: limits.maxFileBytes ?? Infinity });
  await run.proceed();
  return run;
}

type Parts = { readonly plans: readonly BundlePlan[]; /** Bytes. */ readonly limit: number };

/** One zip after the other; the receipt is kept when the last is written. */
class BundleRun implements ExportRun {
  readonly #written: WrittenBundle[] = [];
  #hasEnded = false;

  constructor(
    private readonly desk: ExportDesk,
    private readonly prepared: PreparedBundle,
    private readonly parts: Parts,
  ) {}

  readonly proceed = async (): Promise<void> => {
    try {
      await this.#writeNext();
    } catch (failure) {
      await this.end();
      throw failure;
    }
  };

  readonly end = async (): Promise<void> => {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    await this.prepared.discard();
  };

  async #writeNext(): Promise<void> {
    const { host, openSignal, show } = this.desk;
    const plan = this.parts.plans[this.#written.length];
    if (plan === undefined) throw new Error('All parts are written.');
    const written = await host.bundles.write(plan, { signal: openSignal(), onProgress: (progress) => show({ step: 'making', progress }) });
    if (written.ok) {
      // The parts were cut by an upper bound: a larger zip would be a fault of ours, and must not be handed over.
      if (written.value.size > this.parts.limit) throw new Error('a part is larger than it may be');
      this.#written.push(written.value);
      return this.#written.length === this.parts.plans.length ? this.#finish() : this.#wait(null);
    }
    const { problem } = written;
    if (this.#written.length > 0) return this.#wait(problem.kind === 'cancelled' ? null : problem);
    await this.end();
    show(problem.kind === 'cancelled' ? { step: 'asking' } : { step: 'failed', problem });
  }

  #wait(problem: Extract<Parameters<ExportDesk['show']>[0], { readonly step: 'parts' }>['problem']): void {
    this.desk.show({ step: 'parts', count: this.parts.plans.length, written: [...this.#written], problem });
  }

  async #finish(): Promise<void> {
    const { session, request, finish } = this.desk;
    const [first, ...others] = this.#written;
    const plan = this.parts.plans[0];
    if (first === undefined || plan === undefined) throw new Error('No part was written.');
    const prepared = { ...this.prepared, plan };
    const receiptId = others.length === 0 ? await recordBundle(session, prepared, { request, written: first }) : await recordParts(session, prepared, { request, written: this.#written });
    await this.end();
    finish(receiptId, first.token);
  }
}
