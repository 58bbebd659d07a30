import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { codec } from './standin-codec';
import { strict } from './recorded';

type Handler = Parameters<IpcMain['handle']>[1];
export type Invocation = { readonly channel: string; readonly args: readonly unknown[] };
export type InvokeAnswer = { readonly value?: unknown; readonly failure?: string };

const handlers = new Map<string, Handler>();

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
} satisfies Pick<IpcMain, 'handle' | 'removeHandler'>);

/** Whoever invokes, from whatever frame, reaches the handler: refusing is main's own business. */
export async function answerInvocation(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame' | 'type'>, { channel, args }: Invocation): Promise<InvokeAnswer> {
  const handler = handlers.get(channel);
  if (handler === undefined) return { failure: `Error invoking remote method '${channel}': Error: No handler registered for '${channel}'` };
  try {
    return { value: codec.encode(await handler(strict('IpcMainInvokeEvent', event) as IpcMainInvokeEvent, ...args.map(codec.decode))) };
  } catch (failure) {
    return { failure: `Error invoking remote method '${channel}': ${String(failure)}` };
  }
}
