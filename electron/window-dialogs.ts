import { dialog, type BrowserWindow } from 'electron';
import type { Question } from './dialog-words';

/** The number of the chosen button. The dialog closes by itself, as if the harmless one had been chosen, when the signal fires. */
export async function askInWindow(window: BrowserWindow, question: Question, signal?: AbortSignal): Promise<number> {
  const { type, message, detail, buttons, harmless } = question;
  const { response } = await dialog.showMessageBox(window, { type, title: 'Carrel', message, detail, buttons: [...buttons], defaultId: harmless, cancelId: harmless, noLink: true, ...(signal === undefined ? {} : { signal }) });
  return response;
}
