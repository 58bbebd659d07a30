import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { fences, refusalOf, roomOf } from '../../scripts/lint/fences.js';
import { root } from './source-files';

/** Snippets that a fence must refuse. One that stops being refused fails the build. */
const forbidden: readonly (readonly [from: string, code: string, word: string])[] = [
  ['shared/domain/forbidden.ts', "import { planBundle } from '../bundle/plan-bundle';", 'shared/domain may not import from shared/bundle'],
  ['shared/domain/forbidden.ts', "export const load = () => import('../checks/registry');", 'shared/domain may not import from shared/checks'],
  ['shared/packs/forbidden.ts', "import { registry } from '../checks/registry';", 'shared/packs may not import from shared/checks'],
  ['shared/clock/forbidden.ts', "import type { Pack } from '../packs/pack';", 'shared/clock may not import from shared/packs'],
  ['shared/safe-copies/forbidden.ts', "import { toSha256 } from '../bundle/sha256-text';", 'shared/safe-copies may not import from shared/bundle'],
  ['shared/bundle/forbidden.ts', "import { readFile } from 'node:fs/promises';", 'may not use the package node:fs/promises'],
  ['shared/bundle/forbidden.ts', "import { useState } from 'react';", 'may not use the package react'],
  ['electron/forbidden.ts', "import { App } from '../renderer/app/app';", 'electron may not import from renderer/app'],
  ['electron/forbidden.ts', "import { checkPortfolio } from '../shared/checks/check-portfolio';", 'electron may not import from shared/checks'],
  ['renderer/ui/forbidden.ts', "import type { Pack } from '../../shared/packs/pack';", 'renderer/ui may not import from shared/packs'],
  ['renderer/editor/forbidden.ts', "import { useSession } from '../storage/session-context';", 'renderer/editor may not import from renderer/storage'],
  ['renderer/storage/forbidden.ts', "import { Button } from '../ui/button/button';", 'renderer/storage may not import from renderer/ui'],
  ['renderer/features/home/forbidden.ts', "import { WritingPage } from '../writing';", 'may not import from the feature "writing"'],
  ['renderer/features/home/forbidden.ts', "export const load = () => import('../../platform/web-platform');", 'may not import from renderer/platform'],
  ['renderer/features/home/forbidden.ts', "import { Dexie } from 'dexie';", 'may not use the package dexie'],
  ['renderer/app/forbidden.ts', "import { Sheet } from '../features/writing/sheet';", 'the shell may import only the index of a feature'],
  ['cli/forbidden.ts', "import { openPortfolio } from '../renderer/storage/portfolio-session';", 'cli may not import from renderer/storage'],
];

const allowed: readonly (readonly [from: string, code: string])[] = [
  ['shared/bundle/allowed.ts', "import type { Pack } from '../packs/pack';"],
  ['electron/allowed.ts', "import { app } from 'electron';"],
  ['renderer/features/home/allowed.ts', "import { useSession } from '../../storage/session-context';"],
  ['renderer/app/allowed.ts', "export const load = () => import('../features/writing');"],
];

const eslint = new ESLint({ cwd: root, overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } }, ruleFilter: ({ ruleId }) => ruleId === 'carrel/fences' });

async function complaints(from: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${from}` });
  return (result?.messages ?? []).map((message) => message.message);
}

describe('the fences', () => {
  it.each(forbidden)('%s refuses: %s', async (from, code, word) => {
    expect((await complaints(from, code)).join('\n')).toContain(word);
  });

  it.each(allowed)('%s takes: %s', async (from, code) => {
    expect(await complaints(from, code)).toEqual([]);
  });

  it('name only rooms that exist', () => {
    const known = new Set([...Object.keys(fences), 'assets']);
    for (const [room, targets] of Object.entries(fences)) {
      for (const target of targets) expect(known, `${room} lists ${target}`).toContain(target);
    }
  });

  it('put every file of a room into the most particular one', () => {
    expect(roomOf('renderer/platform/platform-context.ts')).toBe('renderer/platform/platform-context');
    expect(roomOf('renderer/platform/web-platform.ts')).toBe('renderer/platform');
    expect(roomOf('shared/checks/finding.ts')).toBe('shared/checks/finding');
    expect(refusalOf('shared/bundle/a.ts', '../outside/b.ts')).toContain('lies in no room');
  });
});
