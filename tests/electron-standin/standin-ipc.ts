import type { Frame, Page } from '@playwright/test';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { codec } from './standin-codec';
import { toAppAddress } from './standin-address';
import { strict } from './recorded';

export type StandinFrame = { readonly url: string; readonly origin: string; readonly parent: StandinFrame | null };
/** What main sees of a page: its own object for the page's contents, and one object for every frame, always the same. */
export type Sender = { readonly contents: object; readonly page: Page };

type Handler = Parameters<IpcMain['handle']>[1];
type Invocation = { readonly page: Page; readonly frame: Frame; readonly channel: string; readonly args: unknown };

const handlers = new Map<string, Handler>();
const senders = new Map<Page, object>();
const frames = new WeakMap<Frame, StandinFrame>();

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
} satisfies Pick<IpcMain, 'handle'>);

export function registerSender({ contents, page }: Sender): void {
  senders.set(page, contents);
}

export function toStandinFrame(frame: Frame): StandinFrame {
  const known = frames.get(frame);
  if (known !== undefined) return known;
  const made: StandinFrame = {
    get url() {
      return toAppAddress(frame.url());
    },
    get origin() {
      return /^[a-z]+:\/\/[^/]+/.exec(toAppAddress(frame.url()))?.[0] ?? 'null';
    },
    get parent() {
      const parent = frame.parentFrame();
      return parent === null ? null : toStandinFrame(parent);
    },
  };
  frames.set(frame, made);
  return made;
}

export async function invokeFromFrame({ page, frame, channel, args }: Invocation): Promise<{ value?: unknown; failure?: string }> {
  const handler = handlers.get(channel);
  if (handler === undefined) return { failure: `Error invoking remote method '${channel}': Error: No handler registered for '${channel}'` };
  try {
    const event = { sender: senders.get(page), senderFrame: toStandinFrame(frame) } as unknown as IpcMainInvokeEvent;
    return { value: codec.encode(await handler(event, ...(codec.decode(args) as unknown[]))) };
  } catch (failure) {
    return { failure: `Error invoking remote method '${channel}': ${String(failure)}` };
  }
}
