import { toOneLine } from './window-title';

/** A question in the system's own dialog; the answers stand in the order of `buttons`, the harmless one is chosen by Enter and Escape. */
export type Question = {
  readonly type: 'warning' | 'error' | 'question';
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly harmless: number;
};

const maxNamed = 5;
const maxNameLength = 80;
const maxAddressLength = 400;

/** Closing with something unsaved: says what, as far as the page told. The second answer leaves. */
export function toLeaveQuestion(unsaved: readonly string[]): Question {
  const names = unsaved.map((name) => toOneLine(name, maxNameLength)).filter((name) => name !== '');
  const more = names.length > maxNamed ? [`and ${String(names.length - maxNamed)} more`] : [];
  const list = [...names.slice(0, maxNamed), ...more].map((name) => `\n    ${name}`).join('');
  return {
    type: 'warning',
    message: 'Your last changes are not saved yet.',
    detail: `${list === '' ? '' : `Not saved:${list}\n\n`}Everything saved before is safe. Keep Carrel open to let it finish, or to copy your last words somewhere else.`,
    buttons: ['Keep Carrel open', 'Close anyway'],
    harmless: 0,
  };
}

/** A page wants to leave for the web or for mail. The first answer opens it. */
export function toLinkQuestion(address: string): Question {
  const isMail = address.startsWith('mailto:');
  return {
    type: 'question',
    message: isMail ? 'Write this e-mail in your mail program?' : 'Open this address in your browser?',
    detail: `${toOneLine(address, maxAddressLength)}\n\nCarrel itself never uses the internet.`,
    buttons: [isMail ? 'Write it' : 'Open it', 'Stay here'],
    harmless: 1,
  };
}

/** The page's process has ended. The last answer quits; where opening again does not help any more it is the only one. */
export function toCrashQuestion(canOpenAgain: boolean): Question {
  return canOpenAgain
    ? {
        type: 'error',
        message: 'The page stopped working.',
        detail: 'Everything saved before is safe, and what you typed last was kept aside the moment you typed it. Open the page again and go on where you were.',
        buttons: ['Open it again', 'Quit'],
        harmless: 0,
      }
    : {
        type: 'error',
        message: 'The page keeps stopping.',
        detail: 'It stopped three times within a minute, so opening it again would not help now. Everything saved before is safe. Quit, start the computer again, and then Carrel. If it goes on, tell whoever helps you with this computer.',
        buttons: ['Quit'],
        harmless: 0,
      };
}

/** The page does not answer. The second answer loads it again. */
export const hangQuestion: Question = {
  type: 'question',
  message: 'Carrel is taking long.',
  detail: 'It may be busy with a large file; waiting is safe. If you load the page again, everything saved is there, and what you typed last was kept aside.',
  buttons: ['Wait', 'Load it again'],
  harmless: 0,
};

/** The application's own page could not be loaded. The second answer quits. */
export const loadFailedQuestion: Question = {
  type: 'error',
  message: 'Carrel could not open its window.',
  detail: 'Your portfolios are safe: nothing was opened or changed. Try again. If that does not help, install Carrel again; that leaves your portfolios alone.',
  buttons: ['Try again', 'Quit'],
  harmless: 0,
};

/** A fault in the main process while a window is open. */
export const faultWords = {
  title: 'Something in Carrel broke.',
  detail: 'Your words are still on the screen and can be saved. Press Ctrl+S, or Command+S on a Mac, look for "Saved" at the top, then quit and start Carrel again.',
};
