export type JobOptions = { readonly onProgress?: (bytesDone: number) => void; readonly signal?: AbortSignal };
/** One kind of work, here or in a worker; rejects with the signal's reason when cancelled. */
export type Job<Task, Answer> = (task: Task, options?: JobOptions) => Promise<Answer>;

type Request<Task> = { readonly id: number; readonly kind: 'run'; readonly task: Task } | { readonly id: number; readonly kind: 'cancel' };
type Reply<Answer> =
  | { readonly id: number; readonly kind: 'progress'; readonly bytesDone: number }
  | { readonly id: number; readonly kind: 'done'; readonly answer: Answer }
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string };

/** The part of a worker, and of a worker's own global, that is used; a MessagePort has it too. */
export type JobChannel = {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (type: 'message' | 'error' | 'messageerror', listener: (event: MessageEvent<unknown> | Event) => void) => void;
  /** Ends a worker, whatever it is doing. */
  readonly terminate?: () => void;
};

type Waiting<Answer> = {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: Error) => void;
  readonly onProgress: ((bytesDone: number) => void) | undefined;
};

/** A job took longer than it may. */
export class JobTimeError extends Error {
  override readonly name = 'JobTimeError';
}

/**
 * Sends work to one worker, opened at the first job and again after a crash. Jobs that a crash hits reject.
 * @param limitMs milliseconds after which a job rejects with `JobTimeError`; its worker is ended, with all it was doing
 */
export function sendJobs<Task, Answer>(openChannel: () => JobChannel, limitMs?: number): Job<Task, Answer> {
  const sender = new JobSender<Task, Answer>(openChannel, limitMs);
  return (task, options = {}) => sender.send(task, options);
}

class JobSender<Task, Answer> {
  readonly #waiting = new Map<number, Waiting<Answer>>();
  #channel: JobChannel | null = null;
  #lastId = 0;

  constructor(
    private readonly openChannel: () => JobChannel,
    private readonly limitMs: number | undefined,
  ) {}

  async send(task: Task, { onProgress, signal }: JobOptions): Promise<Answer> {
    if (signal?.aborted === true) throw toAbortError();
    const id = (this.#lastId += 1);
    const channel = (this.#channel ??= this.#open());
    const cancel = (): void => {
      channel.postMessage({ id, kind: 'cancel' } satisfies Request<Task>);
      this.#take(id)?.reject(toAbortError());
      // Work that needs a limit may not heed a cancel either. Ending its worker hits nothing else then.
      if (this.limitMs !== undefined && this.#waiting.size === 0) this.#drop(channel);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    const timer = this.limitMs === undefined ? undefined : setTimeout(() => this.#end(channel, id), this.limitMs);
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject, onProgress });
        channel.postMessage({ id, kind: 'run', task } satisfies Request<Task>);
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
      signal?.removeEventListener('abort', cancel);
    }
  }

  #end(channel: JobChannel, id: number): void {
    this.#take(id)?.reject(new JobTimeError('the work took too long'));
    this.#drop(channel);
  }

  #drop(channel: JobChannel): void {
    channel.terminate?.();
    if (this.#channel === channel) this.#forgetChannel();
  }

  #forgetChannel(): void {
    this.#channel = null;
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(new Error('the worker stopped'));
  }

  #open(): JobChannel {
    const channel = this.openChannel();
    channel.addEventListener('message', (event) => this.#receive((event as MessageEvent<Reply<Answer>>).data));
    const onCrash = (): void => {
      if (this.#channel === channel) this.#forgetChannel();
    };
    channel.addEventListener('error', onCrash);
    channel.addEventListener('messageerror', onCrash);
    return channel;
  }

  #receive(reply: Reply<Answer>): void {
    if (reply.kind === 'progress') this.#waiting.get(reply.id)?.onProgress?.(reply.bytesDone);
    else if (reply.kind === 'done') this.#take(reply.id)?.resolve(reply.answer);
    else this.#take(reply.id)?.reject(new Error(reply.detail));
  }

  #take(id: number): Waiting<Answer> | undefined {
    const job = this.#waiting.get(id);
    this.#waiting.delete(id);
    return job;
  }
}

/** The worker's side: runs `job` for each request, several at a time. */
export function serveJobs<Task, Answer>(channel: JobChannel, job: Job<Task, Answer>): void {
  const running = new Map<number, AbortController>();
  const reply = (message: Reply<Answer>): void => channel.postMessage(message);
  const run = async (id: number, task: Task): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const onProgress = (bytesDone: number): void => reply({ id, kind: 'progress', bytesDone });
      reply({ id, kind: 'done', answer: await job(task, { onProgress, signal: controller.signal }) });
    } catch (failure) {
      reply({ id, kind: 'failed', detail: failure instanceof Error ? failure.name : String(failure) });
    } finally {
      running.delete(id);
    }
  };
  channel.addEventListener('message', (event) => {
    const request = (event as MessageEvent<Request<Task>>).data;
    if (request.kind === 'run') void run(request.id, request.task);
    else running.get(request.id)?.abort(toAbortError());
  });
}

export function toAbortError(): DOMException {
  return new DOMException('cancelled', 'AbortError');
}
