import { BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent, type OpenDialogOptions, type SaveDialogOptions, type WebContents } from 'electron';
import { hostCallNames } from '../shared/host/argument-parsers';
import { toCallChannel, toEventChannel, type HostCallName } from '../shared/host/contract';
import type { HostHandlers } from './handler-table';
import type { HostPage, SavedKind } from './host-page';
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
    askWhereToSave: (fileName, kind) => askWhereToSave(contents, { ...saveDialogs[kind], defaultPath: fileName }),
    askForFolder: (title) => askForFolder(contents, title),
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

const saveDialogs: Readonly<Record<SavedKind, SaveDialogOptions>> = {
  bundle: { title: 'Save the bundle', filters: [{ name: 'Bundle', extensions: ['zip'] }] },
  pdf: { title: 'Save as PDF', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  file: { title: 'Save the file' },
};

async function askWhereToSave(contents: WebContents, options: SaveDialogOptions): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(contents);
  const answer = window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

async function askForFolder(contents: WebContents, title: string): Promise<string | null> {
  // macOS shows no title on such a dialog, only a message.
  const options: OpenDialogOptions = { title, message: title, properties: ['openDirectory', 'createDirectory'] };
  const window = BrowserWindow.fromWebContents(contents);
  const answer = window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
