import type { App } from 'electron';
import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeEvent, record, strict } from './recorded';

type Modelled = Pick<App, 'isPackaged' | 'name' | 'isReady' | 'whenReady' | 'getPath' | 'getVersion' | 'quit' | 'exit' | 'requestSingleInstanceLock' | 'enableSandbox'>;

type Closable = { _tryClose(): boolean; isDestroyed(): boolean };
export const openWindows = new Set<Closable>();
let closeBrowser: () => Promise<void> = () => Promise.resolve();
export function onExit(close: () => Promise<void>): void {
  closeBrowser = close;
}

export const userDataFolder = process.argv.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';

class StandinApp extends EventEmitter implements Modelled {
  readonly name = 'Carrel';
  readonly isPackaged = false;
  readonly commandLine = strict('app.commandLine', { appendSwitch: (name: string, value?: string) => record('commandLine.appendSwitch', name, value ?? '') });
  #isReady = false;
  #isQuitting = false;
  readonly #ready = new Promise<void>((resolve) => {
    setImmediate(() => {
      this.#isReady = true;
      this.emit('ready', {}, {});
      resolve();
    });
  });

  isReady(): boolean {
    return this.#isReady;
  }
  whenReady(): Promise<void> {
    return this.#ready;
  }
  getVersion(): string {
    return '0.0.0';
  }
  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`The Electron stand-in does not model app.getPath('${name}')`);
    if (userDataFolder === '') throw new Error('The stand-in needs --user-data-dir');
    mkdirSync(userDataFolder, { recursive: true });
    return userDataFolder;
  }
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    record('app.enableSandbox');
  }
  /** As in Electron, one program per data folder; a lock of a program that has ended counts for nothing. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'standin.lock');
    if (isOtherRunning(file)) return false;
    writeFileSync(file, String(process.pid));
    return true;
  }
  quit(): void {
    if (this.#isQuitting) return;
    const event = makeEvent({});
    this.emit('before-quit', event);
    if (event.defaultPrevented || ![...openWindows].every((window) => window._tryClose())) return;
    this.exit(0);
  }
  exit(code = 0): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    void closeBrowser().finally(() => process.exit(code));
  }
}

function isOtherRunning(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

export const app = strict('app', new StandinApp());
