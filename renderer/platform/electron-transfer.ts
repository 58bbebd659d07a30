import type { HostBridge } from '../../shared/host/bridge';
import type { HostRefusal, TransferId } from '../../shared/host/contract';
import type { Result } from '../../shared/domain/result';

/** Runs one transfer under an id of its own; while it runs, aborting the signal cancels it in the main process. */
export async function runTransfer<T>(bridge: HostBridge, signal: AbortSignal | undefined, work: (transferId: TransferId) => Promise<T>): Promise<T> {
  const transferId = crypto.randomUUID();
  const cancel = (): void => void bridge.cancelTransfer({ transferId });
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await work(transferId);
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** The answer itself. A refusal means that page and main process are not of one build: a bug, so it is thrown. */
export function toAnswer<T>(reply: Result<T, HostRefusal>): T {
  if (reply.ok) return reply.value;
  throw new Error(`The desktop refused a call: ${reply.problem.code}`);
}
