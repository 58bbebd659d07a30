import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readFiles, root } from './source-files';

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

function findCalls(source: ts.SourceFile): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

/** `session.on('x', ...)` is `on x`; other calls go by their last name. */
function toCallName(call: ts.CallExpression): string {
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.getText();
  const [first] = call.arguments;
  return name === 'on' && first !== undefined && ts.isStringLiteral(first) ? `on ${first.text}` : name;
}

const electronSources = readFiles(['electron'], /\.ts$/).map(({ file }) => parse(file));

describe('the sessions of the desktop', () => {
  const policy = parse('electron/session-policy.ts');
  const calls = findCalls(policy);

  it('denies every permission and every device, and allows none anywhere', () => {
    const names = calls.map(toCallName);
    const needed = ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'onBeforeRequest', 'on will-download', 'on select-hid-device', 'on select-usb-device', 'on select-serial-port', 'setBluetoothPairingHandler', 'setCertificateVerifyProc'];
    expect(needed.filter((name) => !names.includes(name))).toEqual([]);
    // Answers are literals: what could be anything could be yes.
    const answers = calls.filter((call) => call.expression.getText() === 'answer').map((call) => call.arguments.map((argument) => argument.getText()).join());
    expect(answers.filter((answer) => !['false', '', 'null', "''", '-2', '{ confirmed: false }', '{ cancel: !isAllowed }'].includes(answer))).toEqual([]);
    expect(answers.length).toBeGreaterThanOrEqual(6);
  });

  it('has the policy in every session there is: the application\'s own, and that of printing', () => {
    const all = electronSources.flatMap((source) => findCalls(source).map((call) => ({ file: source.fileName, name: toCallName(call), text: call.getText() })));
    const made = all.filter(({ name }) => name === 'fromPartition').map(({ file }) => file);
    const governed = all.filter(({ name, text }) => name === 'applySessionPolicy' && /^applySessionPolicy\((?:session\.defaultSession|own)\b/.test(text)).map(({ file }) => file);
    expect(made).toEqual(['electron/print-window.ts']);
    expect(governed.sort()).toEqual(['electron/main.ts', 'electron/print-window.ts']);
  });

  it('lets nobody widen what the policy closed', () => {
    const closing = new Set(['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'setDisplayMediaRequestHandler', 'setCertificateVerifyProc', 'setBluetoothPairingHandler', 'setProxy', 'enableNetworkEmulation', 'loadExtension', 'setPreloads', 'registerPreloadScript', 'setUserAgent', 'allowNTLMCredentialsForDomains']);
    const elsewhere = electronSources.filter(({ fileName }) => fileName !== 'electron/session-policy.ts').flatMap((source) => findCalls(source).filter((call) => closing.has(toCallName(call))).map((call) => `${source.fileName}: ${toCallName(call)}`));
    expect(elsewhere).toEqual([]);
  });
});

describe('the guard of contents', () => {
  it('guards every page there will ever be', () => {
    const names = findCalls(parse('electron/content-guard.ts')).map(toCallName);
    const needed = ['on web-contents-created', 'setWindowOpenHandler', 'on will-navigate', 'on will-frame-navigate', 'on will-redirect', 'on will-attach-webview', 'on certificate-error', 'on select-client-certificate', 'on login'];
    expect(needed.filter((name) => !names.includes(name))).toEqual([]);
    expect(findCalls(parse('electron/main.ts')).map(toCallName)).toContain('guardAllContents');
  });
});

describe('the preload', () => {
  const preload = parse('electron/preload.ts');

  it('gives the page functions of its own making, and nothing of Electron', () => {
    const calls = findCalls(preload).filter((call) => /^(?:contextBridge|ipcRenderer|webUtils)\./.test(call.expression.getText()));
    expect(calls.map((call) => call.expression.getText()).sort()).toEqual(['contextBridge.exposeInMainWorld', 'ipcRenderer.invoke', 'ipcRenderer.on', 'ipcRenderer.removeListener', 'webUtils.getPathForFile']);
    // Channels are made from the names of the one table, never handed in by the page.
    for (const call of calls.filter(({ expression }) => expression.getText().startsWith('ipcRenderer.'))) expect(call.arguments[0]?.getText()).toMatch(/^to(?:Call|Event)Channel\(name\)$/);
    const named: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && ['ipcRenderer', 'webUtils', 'contextBridge'].includes(node.text) && !ts.isImportSpecifier(node.parent) && !ts.isPropertyAccessExpression(node.parent)) named.push(node.parent.getText());
      ts.forEachChild(node, visit);
    };
    visit(preload);
    expect(named).toEqual([]);
  });

  it('is small, and brings no code of others along', () => {
    const imported = preload.statements.filter((statement) => ts.isImportDeclaration(statement)).map((statement) => statement.moduleSpecifier.getText().slice(1, -1));
    expect(imported.sort()).toEqual(['../shared/host/bridge', '../shared/host/contract', 'electron']);
    for (const file of ['shared/host/bridge.ts', 'shared/host/contract.ts']) {
      const values = parse(file).statements.filter((statement) => ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword);
      expect(values.map((statement) => statement.getText()), file).toEqual([]);
    }
  });
});
