import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registeredChecks } from '../../../../shared/checks/registry';
import { packSchema, slotSchema } from '../../../../shared/packs/pack-schema';

const guide = readFileSync(new URL('../../../../docs/pack-format.md', import.meta.url), 'utf8');
const inCode = new Set([...guide.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]));

it.each(registeredChecks.map((check) => check.id))('the guide to the format names the check %s', (id) => {
  expect(inCode).toContain(id);
});

it.each([...Object.keys(packSchema.shape), ...Object.keys(slotSchema.shape)])('the guide to the format names the key %s', (key) => {
  expect(inCode).toContain(key);
});

it('gives examples that are JSON', () => {
  const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) expect(() => JSON.parse(example) as unknown, example).not.toThrow();
});
