import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../shared/host/content-security-policy';
import { root } from './source-files';

const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const text = readText('docs/security.md');

/** Electron's checklist, by the word that each title of ours must hold. */
const checklist = [
  'secure content', 'Node.js', 'Context isolation', 'sandbox', 'Permission', 'webSecurity', 'Content-Security-Policy', 'allowRunningInsecureContent', 'Experimental', 'enableBlinkFeatures',
  'allowpopups', 'webview', 'navigation', 'new windows', 'openExternal', 'current version', 'sender', 'file:', 'fuses', 'Electron APIs',
] as const;

type Item = { readonly number: number; readonly title: string; readonly does: string; readonly keptBy: string; readonly provedBy: string; readonly where: string };

function readItems(document: string): readonly Item[] {
  const rows = [...document.matchAll(/^\| (\d+) (.+) \|$/gm)];
  return rows.map(([, number = '', rest = '']) => {
    const [title = '', does = '', keptBy = '', provedBy = '', where = ''] = rest.split(' | ');
    return { number: Number(number), title, does, keptBy, provedBy, where };
  });
}

/** What the column *kept by* says that is not so. */
function findLooseLines({ number, keptBy }: Item): readonly string[] {
  return keptBy.split('; ').flatMap((part) => {
    const [file = '', ...words] = [...part.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
    if (!existsSync(path.join(root, file))) return [`${String(number)}: ${file} is not there`];
    const source = readText(file);
    return words.length === 0 ? [`${String(number)}: ${file} without words`] : words.filter((word) => !source.includes(word)).map((word) => `${String(number)}: ${file} without ${word}`);
  });
}

/** What the column *proved by* names that is not there, or is not run. */
function findMissingTests({ number, provedBy }: Item): readonly string[] {
  const named = [...provedBy.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file = '', title = '']) => ({ file, title }));
  if (named.length === 0) return [`${String(number)}: no test`];
  return named.flatMap(({ file, title }) => {
    if (!/^tests\/.+\.(test|spec)\.ts$/.test(file) || !existsSync(path.join(root, file))) return [`${String(number)}: ${file} is not there`];
    const asWritten = readText(file);
    const at = asWritten.indexOf(title);
    if (at === -1) return [`${String(number)}: ${file} has no "${title}"`];
    return /\.(?:skip|todo|fixme)\($/.test(asWritten.slice(Math.max(0, at - 12), at - 1)) ? [`${String(number)}: "${title}" is not run`] : [];
  });
}

/** First cells of the table under a heading. */
function readFirstCells(heading: string): readonly string[] {
  const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name ?? '');
}

describe('docs/security.md', () => {
  const items = readItems(text);

  it('answers all twenty items of the checklist, in order', () => {
    expect(items.map(({ number }) => number)).toEqual(checklist.map((_word, index) => index + 1));
    expect(items.filter(({ number, title }) => !title.toLowerCase().includes((checklist[number - 1] ?? '').toLowerCase()))).toEqual([]);
    for (const { does, where } of items) expect([does.length > 1, /^(?:here|browser|stand-in|real)(?:, (?:browser|stand-in|real))*$/.test(where)], does).toEqual([true, true]);
  });

  it('names lines that are there', () => {
    expect(items.flatMap(findLooseLines)).toEqual([]);
  });

  it('names tests that are there and are run', () => {
    expect(items.flatMap(findMissingTests)).toEqual([]);
  });

  it('gives a reason for every directive of the policy, and for no other', () => {
    expect(readFirstCells('The content security policy')).toEqual(contentSecurityPolicy.split('; ').map((directive) => directive.split(' ')[0]));
  });

  it('names the version of Electron that is installed and packed', () => {
    const { devDependencies } = JSON.parse(readText('package.json')) as { readonly devDependencies: Readonly<Record<string, string>> };
    const version = devDependencies['electron'] ?? '';
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(/^electronVersion: (\S+)$/m.exec(readText('electron-builder.yml'))?.[1]).toBe(version);
    expect(text).toContain(`as of Electron ${version.split('.')[0] ?? ''})`);
  });

  it('would be caught with a line, a file or a test that is not there', () => {
    const item = { number: 1, title: '', does: '', where: 'here' };
    expect(findLooseLines({ ...item, keptBy: '`electron/none.ts` `x`; `electron/window-preferences.ts` `sandbox: maybe`; `electron/window.ts`', provedBy: '' })).toHaveLength(3);
    expect(findMissingTests({ ...item, keptBy: '', provedBy: '`tests/none.test.ts` "x"; `tests/architecture/security-document.test.ts` "no such title, is there"'.replace(', is there', '') }).length).toBeGreaterThan(0);
    expect(findMissingTests({ ...item, keptBy: '', provedBy: 'trust us' })).toEqual(['1: no test']);
  });
});
