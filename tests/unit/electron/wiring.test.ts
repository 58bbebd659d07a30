import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { windowPreferences } from '../../../electron/window-preferences';

const folder = join(import.meta.dirname, '../../../electron');
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

function filesWith(pattern: RegExp): readonly string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

describe('the wiring of the desktop', () => {
  it('keeps every page away from Node, in a sandbox', () => {
    expect(windowPreferences).toMatchObject({
      contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, navigateOnDragDrop: false,
    });
  });

  it('makes windows in one place, with those preferences', () => {
    expect(filesWith(/new (BrowserWindow|WebContentsView|BrowserView)\(/)).toEqual(['print-window.ts', 'window.ts']);
    expect(sources.find(({ name }) => name === 'print-window.ts')?.text).toContain('webPreferences: { ...windowPreferences, javascript: false');
    expect(sources.find(({ name }) => name === 'window.ts')?.text).toContain('webPreferences: { ...windowPreferences, preload:');
  });

  it('hears the page in one place', () => {
    expect(filesWith(/\bipcMain\b(?! may)/).filter((name) => name !== 'host-server.ts')).toEqual([]);
    expect(filesWith(/ipcRenderer/)).toEqual(['preload.ts']);
  });

  it('never opens a file with another program, and links in one place', () => {
    expect(filesWith(/openPath|child_process/)).toEqual([]);
    expect(filesWith(/openExternal\(/)).toEqual(['external-links.ts']);
  });

  it('shows developer tools only where it is developed', () => {
    expect(sources.find(({ name }) => name === 'window.ts')?.text).toContain('devTools: !app.isPackaged');
  });

  it('has the name by which Windows knows the installed program', () => {
    const builder = readFileSync(join(folder, '../electron-builder.yml'), 'utf8');
    const appId = /^appId: (\S+)$/m.exec(builder)?.[1] ?? 'none';
    expect(sources.find(({ name }) => name === 'main.ts')?.text).toContain(`const appUserModelId = '${appId}'`);
    expect(builder).toContain('- assets/dictionaries/*');
  });

  it('reads like a table of contents', () => {
    expect(sources.find(({ name }) => name === 'main.ts')?.text.split('\n').length).toBeLessThan(100);
  });

  it('imports electron only where a window, a session or a dialog is at hand', () => {
    const importers = filesWith(/^import (?!type )[^;]* from 'electron'/m);
    expect(importers).toEqual([
      'app-life.ts', 'app-protocol.ts', 'bundle-opening.ts', 'content-guard.ts', 'desktop-window.ts', 'external-links.ts', 'host-server.ts', 'main.ts', 'page-watch.ts',
      'preload.ts', 'print-window.ts', 'session-policy.ts', 'unsafe-start.ts', 'window-dialogs.ts', 'window-menus.ts', 'window.ts',
    ]);
  });
});
