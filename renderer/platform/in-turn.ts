/** Runs `task` when no other task of the same name runs. */
export type InTurn = <T>(name: string, task: () => Promise<T>) => Promise<T>;

/** Among all windows of this origin. */
export const inTurnAcrossWindows: InTurn = async (name, task) => navigator.locks.request(name, task);

/** Within this page only, for hosts without Web Locks. */
export function createInTurn(): InTurn {
  const tails = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(task, task);
    const tail = turn.catch(() => undefined).finally(() => {
      if (tails.get(name) === tail) tails.delete(name);
    });
    tails.set(name, tail);
    return turn;
  };
}
