import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { alwaysUsed } from '../../../../shared/checks/always';
import { findRegisteredCheck, readCheckUse, registeredChecks } from '../../../../shared/checks/registry';
import { messages } from '../../../../shared/text/messages-en';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

test('every file in the folder of checks is registered under its own name', () => {
  const files = readdirSync(folder('../../../../shared/checks/checks')).map((name) => name.replace(/\.ts$/, ''));
  expect(registeredChecks.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

test.each(registeredChecks.map(({ id }) => id))('%s has a table test', (id) => {
  expect(existsSync(folder(`./checks/${id}.test.ts`))).toBe(true);
});

test.each(registeredChecks.flatMap(({ id, variants }) => variants.map((variant) => `check.${id}.${variant}`)))('%s has its sentences', (key) => {
  expect(messages.get(`${key}.what`)).toBeTruthy();
  expect(messages.get(`${key}.why`)).toBeTruthy();
});

test('no sentence is kept for a finding that no check reports', () => {
  const reported = new Set(registeredChecks.flatMap(({ id, variants }) => variants.map((variant) => `check.${id}.${variant}`)));
  const kept = [...messages.keys()].filter((key) => key.startsWith('check.') && !key.startsWith('check.could-not-check.'));
  expect(kept.map((key) => key.slice(0, key.lastIndexOf('.'))).filter((key) => !reported.has(key))).toEqual([]);
});

test.each(alwaysUsed.map((use) => [use.check, use] as const))('%s, which always runs, is registered and readable', (_id, use) => {
  expect(readCheckUse(use)).toBeNull();
});

test('an unknown check is refused with the ones there are', () => {
  expect(readCheckUse({ check: 'slot-emty', params: {}, severity: 'must' })).toMatch(/^expected one of .*slot-empty/);
  expect(findRegisteredCheck('slot-emty')).toBeUndefined();
});
