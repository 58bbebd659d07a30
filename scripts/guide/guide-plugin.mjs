import { readFileSync } from 'node:fs';
import { toGuide } from './to-guide.mjs';

const name = 'virtual:user-guide';

/**
 * Gives the application docs/user-guide.md as the module `virtual:user-guide`: one text, read on the web and on the desk.
 *
 * @returns {import('vite').Plugin}
 */
export function userGuide() {
  const file = new URL('../../docs/user-guide.md', import.meta.url);
  return {
    name: 'carrel:user-guide',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      this.addWatchFile(file.pathname);
      return `export const guide = ${JSON.stringify(toGuide(readFileSync(file, 'utf8')))};`;
    },
  };
}
