import { readFile } from 'node:fs/promises';
import { readCheckUse } from '../shared/checks/registry';
import { parsePackText } from '../shared/packs/parse-pack';
import type { Command } from './command';

export const checkPackCommand: Command = {
  name: 'check-pack',
  usage: 'carrel check-pack <json>',
  description: ['Read a program pack as Carrel would and name every mistake by its place.'],
  options: {},
  operands: { min: 1, max: 1 },
  async run({ operands: [file = ''] }, output) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) {
      output.complain(`${file}: there is no such file, or it may not be read.`);
      return 2;
    }
    const pack = parsePackText(text, (use) => readCheckUse(use));
    if (pack.ok) {
      const { id, version, sets } = pack.value;
      const requirements = sets.reduce((sum, set) => sum + set.requirements.length, 0);
      output.say(`sound    ${file}: ${id} ${version}, ${sets.length} sets, ${requirements} requirements`, {
        command: 'check-pack',
        file,
        verdict: 'sound',
        id,
        version,
        sets: sets.length,
        requirements,
      });
      return 0;
    }
    for (const { path, found, expected } of pack.problem) {
      output.say(`refused  ${file}: ${path} has ${found}; expected ${expected}`, { command: 'check-pack', file, verdict: 'refused', path, found, expected });
    }
    return 1;
  },
};
