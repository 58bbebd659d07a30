import { describe, expect, it } from 'vitest';
import { windowPreferences } from '../../electron/window-preferences';
import { findWeakWiring } from './find-weak-wiring';
import { readFiles } from './source-files';

const rule = { windowFiles: ['electron/window.ts', 'electron/print-window.ts'] };

const head = "import { BrowserWindow } from 'electron';\nimport { join } from 'node:path';\nimport { windowPreferences } from './window-preferences';\n";

/** Ways around the asserted preferences; each must be caught. */
const bypasses: readonly (readonly [what: string, code: string])[] = [
  ['no options', 'new BrowserWindow();'],
  ['no preferences', 'new BrowserWindow({ width: 1 });'],
  ['preferences of its own', 'new BrowserWindow({ webPreferences: { preload: p } });'],
  ['preferences from elsewhere', 'new BrowserWindow({ webPreferences: preferences });'],
  ['options from elsewhere', 'new BrowserWindow(options);'],
  ['options that a function makes', 'new BrowserWindow(toOptions());'],
  ['an override after the spread', 'new BrowserWindow({ webPreferences: { ...windowPreferences, sandbox: false } });'],
  ['an override in quotes', "new BrowserWindow({ webPreferences: { ...windowPreferences, 'contextIsolation': false } });"],
  ['an override by a computed name', "new BrowserWindow({ webPreferences: { ...windowPreferences, ['node' + 'Integration']: true } });"],
  ['a second spread', 'new BrowserWindow({ webPreferences: { ...windowPreferences, ...more } });'],
  ['the asserted ones spread last over nothing they know', 'new BrowserWindow({ webPreferences: { enableBlinkFeatures: "X", ...windowPreferences } });'],
  ['preferences given twice', 'new BrowserWindow({ webPreferences: { ...windowPreferences }, webPreferences: { nodeIntegration: true } });'],
  ['options spread after the preferences', 'new BrowserWindow({ webPreferences: { ...windowPreferences }, ...more });'],
  ['a computed option', "new BrowserWindow({ webPreferences: { ...windowPreferences }, ['web' + 'Preferences']: {} });"],
  ['another preload', 'new BrowserWindow({ webPreferences: { ...windowPreferences, preload: chosen } });'],
  ['scripts switched on where they were off', 'new BrowserWindow({ webPreferences: { ...windowPreferences, javascript: isAllowed } });'],
  ['an alias', 'const Window = BrowserWindow; new Window({});'],
  ['a subclass', 'class Own extends BrowserWindow {}'],
  ['reflection', 'Reflect.construct(BrowserWindow, [{}]);'],
  ['a factory that is handed the class', 'make(BrowserWindow);'],
  ['another class', 'new WebContentsView({});'],
  ['preferences of a child window', "contents.setWindowOpenHandler(() => ({ action: 'deny', overrideBrowserWindowOptions: { webPreferences: {} } }));"],
  ['a handler that allows', "contents.setWindowOpenHandler(() => ({ action: 'allow' }));"],
  ['a handler that decides', 'contents.setWindowOpenHandler(() => ({ action: isOurs ? answers.yes : answers.no }));'],
  ['preferences changed on the way', "contents.on('will-attach-webview', (event, webPreferences) => { event.webPreferences.sandbox = false; });"],
  ['a session of its own', "session.fromPartition('persist:x');"],
  ['a partition', "new BrowserWindow({ webPreferences: { ...windowPreferences, partition: 'x' } });"],
];

/** Files of their own, since what they import is the bypass. */
const bypassFiles: readonly (readonly [what: string, file: string, code: string])[] = [
  ['a window elsewhere', 'electron/elsewhere.ts', `${head}new BrowserWindow({ webPreferences: { ...windowPreferences } });`],
  ['another name at the import', 'electron/window.ts', "import { BrowserWindow as Window } from 'electron'; new Window({});"],
  ['Electron as a whole', 'electron/window.ts', "import * as electron from 'electron'; new electron.BrowserWindow({});"],
  ['Electron when it runs', 'electron/window.ts', "const { BrowserWindow } = await import('electron');"],
  ['Electron by require', 'electron/window.ts', "const e = require('electron');"],
  ['namesakes of the asserted preferences', 'electron/window.ts', "import { BrowserWindow } from 'electron'; const windowPreferences = {}; new BrowserWindow({ webPreferences: { ...windowPreferences } });"],
  ['asserted preferences from another file', 'electron/window.ts', "import { BrowserWindow } from 'electron'; import { windowPreferences } from './other'; new BrowserWindow({ webPreferences: { ...windowPreferences } });"],
  ['a namesake as a parameter', 'electron/window.ts', `${head}function open(windowPreferences: object) { new BrowserWindow({ webPreferences: { ...windowPreferences } }); }`],
  ['a webview', 'renderer/x.tsx', 'export const X = () => <webview src="x" />;'],
  ['a webview by the document', 'renderer/x.ts', "document.createElement('webview');"],
];

const sound: readonly string[] = [
  "new BrowserWindow({ width: 1, ...place, webPreferences: { ...windowPreferences, preload: join(import.meta.dirname, 'preload.cjs') } });",
  'new BrowserWindow({ show: false, webPreferences: { ...windowPreferences, javascript: false, plugins: false } });',
  'new BrowserWindow({ webPreferences: windowPreferences });',
  'const window: BrowserWindow | null = BrowserWindow.fromWebContents(contents);',
  "contents.setWindowOpenHandler(() => ({ action: 'deny' }));",
];

describe('what a page may do', () => {
  it('is exactly this, in every window', () => {
    expect(windowPreferences).toEqual({
      contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false,
      safeDialogs: true, spellcheck: true, plugins: true,
    });
  });

  it('is undone nowhere in the sources: no window, view, webview or session without the asserted preferences', () => {
    const files = readFiles(['electron', 'renderer', 'shared', 'cli'], /\.tsx?$/);
    expect(files.filter(({ text }) => text.includes('new BrowserWindow(')).length).toBeGreaterThan(0);
    expect(files.flatMap(({ file, text }) => findWeakWiring(file, text, rule))).toEqual([]);
  });
});

describe('the search for weak wiring', () => {
  it.each(bypasses)('catches %s', (_what, code) => {
    expect(findWeakWiring('electron/window.ts', head + code, rule)).not.toEqual([]);
  });

  it.each(bypassFiles)('catches %s in %s', (_what, file, code) => {
    expect(findWeakWiring(file, code, rule)).not.toEqual([]);
  });

  it.each(sound)('takes %s', (code) => {
    expect(findWeakWiring('electron/window.ts', head + code, rule)).toEqual([]);
  });
});
