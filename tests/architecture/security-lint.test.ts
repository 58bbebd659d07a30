import { ESLint } from 'eslint';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronNames } from '../../scripts/lint/desktop-fences.js';
import { readFiles, root, sourceFolders } from './source-files';

/** Each is a way out that the linter must see, whatever it is called and wherever it is put. */
const forbidden: readonly (readonly [from: string, code: string, word: string])[] = [
  ['electron/x.ts', "import { ipcMain } from 'electron'; ipcMain.on('x', () => undefined);", 'may not be used here, only in electron/host-server.ts'],
  ['electron/x.ts', "import { ipcRenderer } from 'electron'; export { ipcRenderer };", 'only in electron/preload.ts'],
  ['electron/x.ts', "import { contextBridge } from 'electron'; contextBridge.exposeInMainWorld('x', {});", 'only in electron/preload.ts'],
  ['electron/x.ts', "import { BrowserWindow } from 'electron'; new BrowserWindow();", 'may not be used here'],
  ['electron/x.ts', "import { session } from 'electron'; session.defaultSession;", 'may not be used here'],
  ['electron/x.ts', "import { app as ordinary } from 'electron'; ordinary.quit();", 'keeps its name'],
  ['electron/x.ts', "import * as electron from 'electron'; electron.app.quit();", 'not as a whole'],
  ['electron/x.ts', "import electron from 'electron'; electron.app.quit();", 'not as a whole'],
  ['electron/x.ts', "export { shell } from 'electron';", 'not handed on'],
  ['electron/x.ts', "export * from 'electron';", 'not handed on'],
  ['electron/x.ts', "void import('electron');", 'at the head of a file'],
  ['electron/x.ts', "const name = 'electron'; void import(name);", 'in so many letters'],
  ['electron/x.ts', "const e = require('electron');", '`require` may not be used'],
  ['electron/x.ts', "const load = process.getBuiltinModule('node:module').createRequire('/');", '`getBuiltinModule`'],
  ...['autoUpdater', 'crashReporter', 'net', 'netLog', 'remote', 'WebContentsView', 'BrowserView', 'utilityProcess', 'desktopCapturer'].map(
    (name) => ['electron/x.ts', `import { ${name} } from 'electron'; export const x = ${name};`, 'is not used in Carrel'] as const,
  ),
  ...['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'child_process', 'vm', 'worker_threads', 'inspector', 'module'].map(
    (name) => ['electron/x.ts', `import * as x from 'node:${name}'; export const y = x;`, 'the desktop has no business with'] as const,
  ),
  ['electron/x.ts', "import { exec } from 'child_process'; exec('x');", 'imports no package'],
  ['electron/x.ts', "import ky from 'ky'; void ky('x');", 'imports no package'],
  ['electron/x.ts', "void fetch('app://carrel/');", '`fetch` may not be used'],
  ['electron/x.ts', "const get = fetch; void get('x');", '`fetch` may not be used'],
  ['electron/x.ts', "void globalThis.fetch('x');", '`fetch` may not be used'],
  ['electron/x.ts', "void globalThis['fetch']('x');", '`fetch` may not be used'],
  ['electron/x.ts', "new WebSocket('wss://x');", '`WebSocket` may not be used'],
  ['electron/x.ts', "import { shell } from 'electron'; void shell.openPath('x');", '`openPath` may not be used'],
  ['electron/external-links.ts', "import { shell } from 'electron'; void shell.openPath('x');", '`openPath` may not be used'],
  ['electron/x.ts', "import { shell } from 'electron'; void shell['openExternal']('x');", 'only in electron/external-links.ts'],
  ['electron/x.ts', "import { shell } from 'electron'; void shell[`openPath`]('x');", '`openPath` may not be used'],
  ['electron/x.ts', "import { shell } from 'electron'; const { openPath: open } = shell; void open('x');", '`openPath` may not be used'],
  ['electron/x.ts', "import { shell } from 'electron'; const name = 'open' + 'Path'; shell[name]('x');", 'in so many letters'],
  ['electron/x.ts', "contents.executeJavaScript('1');", '`executeJavaScript` may not be used'],
  ['electron/x.ts', "contents.debugger.attach();", '`debugger` may not be used'],
  ['electron/x.ts', "window.loadFile('x.html');", '`loadFile` may not be used'],
  ['electron/x.ts', "export const start = 'file:///x.html';", 'an address with file://'],
  ['electron/x.ts', 'export const start = (x: string) => `FILE://${x}`;', 'an address with file://'],
  ['electron/x.ts', "import { protocol } from 'electron'; protocol.registerFileProtocol('x', () => undefined);", '`registerFileProtocol` may not be used'],
  ['electron/session-policy.ts', "import { session } from 'electron'; session.fromPartition('x');", '`fromPartition` may not be used'],
  ['electron/x.ts', "eval('1');", '`eval` may not be used'],
  ['renderer/x.ts', 'const run = eval; run("1");', '`eval` may not be used'],
  ['shared/bundle/x.ts', "export const f = new Function('return 1');", '`Function` may not be used'],
  ['renderer/x.ts', "element.innerHTML = text;", '`innerHTML` may not be used'],
  ['renderer/x.ts', "element['innerHTML'] = text;", '`innerHTML` may not be used'],
  ['renderer/x.ts', "element.outerHTML = text;", '`outerHTML` may not be used'],
  ['renderer/x.ts', "element.insertAdjacentHTML('beforeend', text);", '`insertAdjacentHTML` may not be used'],
  ['renderer/x.ts', 'document.write(text);', '`write` may not be used'],
  ['renderer/x.ts', 'frame.srcdoc = text;', '`srcdoc` may not be used'],
  ['renderer/x.tsx', 'export const X = () => <iframe srcDoc={text} />;', '`srcDoc` may not be used'],
  ['renderer/x.tsx', 'export const X = () => <p dangerouslySetInnerHTML={{ __html: text }} />;', 'only in renderer/ui/glyph/sprite.tsx'],
  ['renderer/x.tsx', 'const more = { dangerouslySetInnerHTML: { __html: text } }; export const X = () => <p {...more} />;', '`dangerouslySetInnerHTML` may not be used'],
  ['renderer/x.tsx', 'export const X = () => <webview src="x" />;', 'there is no webview'],
  ['renderer/x.ts', "export const link = 'javascript:alert(1)';", 'an address with javascript:'],
];

const allowed: readonly (readonly [from: string, code: string])[] = [
  ['electron/x.ts', "import { app, dialog } from 'electron'; app.quit(); export const ask = dialog;"],
  ['electron/x.ts', "import type { BrowserWindow } from 'electron'; export type X = { readonly window: BrowserWindow };"],
  ['electron/host-server.ts', "import { ipcMain } from 'electron'; ipcMain.handle('x', () => null);"],
  ['electron/external-links.ts', "import { shell } from 'electron'; void shell.openExternal('https://example.org');"],
  ['electron/x.ts', "import { open } from 'node:fs/promises'; import { writeFile } from './y'; export const x = [open, writeFile, process.stderr.write('x')];"],
  ['renderer/platform/x.ts', "void fetch('/opened/x');"],
  ['renderer/x.ts', 'export const text = element.textContent; stream.write(text);'],
  ['renderer/x.ts', 'export type Act = Function | typeof eval;'],
];

const eslint = new ESLint({ cwd: root, overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } }, ruleFilter: ({ ruleId }) => ruleId === 'carrel/desktop-fences' });

async function complaints(from: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, from) });
  return (result?.messages ?? []).map(({ message }) => message).join('\n');
}

describe('the linter, at the dangerous things of Electron, Node and the page', () => {
  it.each(forbidden)('in %s refuses: %s', async (from, code, word) => {
    expect(await complaints(from, code)).toContain(word);
  });

  it.each(allowed)('in %s takes: %s', async (from, code) => {
    expect(await complaints(from, code)).toBe('');
  });

  it('is told no place that is not there', () => {
    expect(Object.values(electronNames).flat().filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('is silenced nowhere', () => {
    // A comment that names no rule silences all of them.
    const silencing = /eslint-disable(?:-next-line|-line)?(?![\w-])(?:[^\n]*carrel\/desktop-fences|\s*(?:\*\/|--|\n))/;
    expect(readFiles(sourceFolders, /\.tsx?$/).filter(({ text }) => silencing.test(text)).map(({ file }) => file)).toEqual([]);
    for (const comment of ['// eslint-disable-next-line carrel/desktop-fences\n', '/* eslint-disable */', '// eslint-disable-line\n']) expect(comment).toMatch(silencing);
  });
});
