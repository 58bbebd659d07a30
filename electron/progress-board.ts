/** Bytes; a total that is not known yet is 0. */
type Job = { done: number; total: number };

export type JobProgress = { readonly report: (done: number, total?: number) => void; readonly end: () => void };

/** How far everything that runs is, as one part of 1; `unknown` when a total is missing, null when nothing runs. */
export type OverallProgress = number | 'unknown' | null;

/** All running transfers together, for the one bar that a system has for a window. */
export class ProgressBoard {
  readonly #show: (progress: OverallProgress) => void;
  readonly #jobs = new Set<Job>();
  #shown: OverallProgress = null;

  constructor(show: (progress: OverallProgress) => void) {
    this.#show = show;
  }

  begin(total: number): JobProgress {
    const job: Job = { done: 0, total };
    this.#jobs.add(job);
    this.#tell();
    return {
      report: (done, newTotal = job.total) => {
        job.total = newTotal;
        job.done = Math.min(done, newTotal);
        this.#tell();
      },
      end: () => {
        this.#jobs.delete(job);
        this.#tell();
      },
    };
  }

  #tell(): void {
    const next = toOverall([...this.#jobs]);
    if (next === this.#shown) return;
    this.#shown = next;
    this.#show(next);
  }
}

/** In steps of a hundredth: more is not seen, and every step is a call to the system. */
function toOverall(jobs: readonly Job[]): OverallProgress {
  if (jobs.length === 0) return null;
  if (jobs.some(({ total }) => total === 0)) return 'unknown';
  const sum = (part: (job: Job) => number): number => jobs.reduce((all, job) => all + part(job), 0);
  return Math.floor((100 * sum(({ done }) => done)) / sum(({ total }) => total)) / 100;
}
