import { BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { hostCallNames } from '../shared/host/argument-parsers';
import { toCallChannel, toEventChannel, type HostCallName } from '../shared/host/contract';
import type { HostHandlers } from './host-handlers';
import type { HostPage } from './host-page';
import { answerHostCall, type HostSender } from './host-request';
import { logRefusal } from './refusal-log';

/** Registers every call of the table, and nothing else: this file alone may import ipcMain. */
export function serveHostCalls(handlers: HostHandlers): void {
  for (const call of hostCallNames) serveCall(call, handlers);
}

export function createHostPage(contents: WebContents): HostPage {
  return {
    id: contents.id,
    send: (name, event) => {
      if (!contents.isDestroyed()) contents.send(toEventChannel(name), event);
    },
    print: () => new Promise((resolve) => contents.print({}, () => resolve())),
    askWhereToSave: (fileName) => askWhereToSave(contents, fileName),
  };
}

function serveCall(call: HostCallName, handlers: HostHandlers): void {
  ipcMain.handle(toCallChannel(call), (event, raw: unknown) =>
    answerHostCall({ call, sender: toSender(event), raw, page: createHostPage(event.sender) }, handlers, logRefusal),
  );
}

function toSender({ senderFrame }: IpcMainInvokeEvent): HostSender {
  if (senderFrame === null) return null;
  return { origin: senderFrame.origin, url: senderFrame.url, isMainFrame: senderFrame.parent === null };
}

async function askWhereToSave(contents: WebContents, fileName: string): Promise<string | null> {
  const options = { title: 'Save the bundle', defaultPath: fileName, filters: [{ name: 'Bundle', extensions: ['zip'] }] };
  const window = BrowserWindow.fromWebContents(contents);
  const answer = window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}
