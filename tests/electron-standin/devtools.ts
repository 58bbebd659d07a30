import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
// The package does not export the types of the protocol by a name of their own.
import type { Protocol } from '../../node_modules/playwright-core/types/protocol';

type Commands = Protocol.CommandParameters;
export type Command = keyof Commands & keyof Protocol.CommandReturnValues;
export type DevToolsEvents = Protocol.Events;
type Waiting = { readonly resolve: (result: never) => void; readonly reject: (failure: Error) => void; readonly method: string };
type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly sessionId?: string; readonly result?: never; readonly error?: { readonly message: string } };

/** Chromium's DevTools protocol over a pipe: one line of messages to the browser and all its pages, in order. */
export class DevTools {
  readonly process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new EventEmitter();
  #lastId = 0;
  #rest = '';

  constructor(program: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    // A process group of its own, so that all of it can be killed at once. Descriptors 3 and 4 are the pipe.
    this.process = spawn(program, ['--remote-debugging-pipe', ...args], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', env });
    const incoming = this.process.stdio[4] as Readable;
    incoming.setEncoding('utf8').on('data', (text: string) => this.#take(text));
    incoming.on('error', () => undefined);
    this.#outgoing.on('error', () => undefined);
    this.process.once('exit', () => this.#end());
    this.#events.setMaxListeners(0);
  }

  get #outgoing(): Writable {
    return this.process.stdio[3] as Writable;
  }

  /** @param session of one page; without it the browser itself is meant */
  send<Name extends Command>(method: Name, params?: Commands[Name], session?: string): Promise<Protocol.CommandReturnValues[Name]> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method });
      this.#outgoing.write(`${JSON.stringify({ id, method, params: params ?? {}, ...(session !== undefined && { sessionId: session }) })}\0`);
    });
  }

  on<Name extends keyof DevToolsEvents>(event: Name, listener: (params: DevToolsEvents[Name], session: string) => void): void {
    this.#events.on(event, listener as (...args: unknown[]) => void);
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#hear(JSON.parse(part) as Message);
  }

  #hear({ id, method, params, sessionId, result, error }: Message): void {
    if (id === undefined) return void this.#events.emit(method ?? '', params, sessionId ?? '');
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result as never);
    else waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
  }

  #end(): void {
    for (const { reject, method } of this.#waiting.values()) reject(new Error(`${method}: the browser has ended`));
    this.#waiting.clear();
  }
}
