import { stat } from 'node:fs/promises';
import type { HostArgs, HostEvents } from '../shared/host/contract';
import type { HostHandlers } from './handler-table';
import type { HostPage } from './host-page';
import type { JobProgress, ProgressBoard } from './progress-board';

type LongCall = 'copyEvidence' | 'writeBundle' | 'checkSafeCopy' | 'bringBackEvidence' | 'makePdf';
type Totals = { readonly [Name in LongCall]: (args: HostArgs<Name>) => Promise<number> | number };

/** Bytes to be done; 0 where only the work itself can tell, or nobody. Safe copies are made quietly and are not here. */
const totals: Totals = {
  copyEvidence: ({ path }) => stat(path).then(({ size }) => size, () => 0),
  writeBundle: () => 0,
  checkSafeCopy: () => 0,
  bringBackEvidence: () => 0,
  makePdf: () => 0,
};

/** The same handlers; what takes long shows on the board from its first byte, or from the place that was chosen for it. */
export function withProgress(handlers: HostHandlers, board: ProgressBoard): HostHandlers {
  const follow = <Name extends LongCall>(name: Name): HostHandlers[Name] => {
    const followed = async (args: HostArgs<Name>, page: HostPage): Promise<unknown> => {
      const total = await totals[name](args);
      const job = new LateJob(board, total);
      try {
        return await handlers[name](args, tap(page, job));
      } finally {
        job.end();
      }
    };
    return followed as HostHandlers[Name];
  };
  const names = Object.keys(totals) as readonly LongCall[];
  return { ...handlers, ...(Object.fromEntries(names.map((name) => [name, follow(name)])) as Pick<HostHandlers, LongCall>) };
}

/** Nothing shows while a dialog asks where to put the result. */
class LateJob {
  readonly #board: ProgressBoard;
  readonly #total: number;
  #job: JobProgress | null = null;

  constructor(board: ProgressBoard, total: number) {
    this.#board = board;
    this.#total = total;
  }

  begin(): JobProgress {
    this.#job ??= this.#board.begin(this.#total);
    return this.#job;
  }

  end(): void {
    this.#job?.end();
  }
}

function tap(page: HostPage, job: LateJob): HostPage {
  return {
    ...page,
    askWhereToSave: async (fileName, kind) => {
      const path = await page.askWhereToSave(fileName, kind);
      if (path !== null) job.begin();
      return path;
    },
    send: (name, event) => {
      if (name === 'transferProgress') job.begin().report((event as HostEvents['transferProgress']).bytesDone);
      if (name === 'bundleProgress') {
        const { bytesDone, bytesTotal } = (event as HostEvents['bundleProgress']).progress;
        job.begin().report(bytesDone, bytesTotal);
      }
      page.send(name, event);
    },
  };
}
