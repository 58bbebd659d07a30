import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser, ensureInstalled } from './bootstrap.mjs';
import { ensureBuilt } from './bootstrap-build.mjs';
import { root, run } from './run.mjs';

/**
 * Pictures of every screen in test-results/gallery, in four sizes, by day and by night; and the three of the README, made
 * by an end-to-end test, into docs/pictures. Arguments go to Playwright: `npm run gallery -- --grep light`.
 */
const largest = 300_000;
const pictures = ['home.png', 'write.png', 'check.png'];

ensureInstalled();
const environment = { CARREL_BROWSER: await ensureBrowser() };
ensureBuilt();
const playwright = (config, args) => run('playwright', ['test', '--config', path.join('tests', 'e2e', config), ...args], environment);
const made = await playwright('playwright.config.ts', ['main-pictures', '--reporter=line']);
if (made === 0) takePictures();
const gallery = await playwright('gallery.config.ts', process.argv.slice(2));
console.log('The gallery is in test-results/gallery.');
process.exit(made === 0 ? gallery : made);

function takePictures() {
  const target = path.join(root, 'docs', 'pictures');
  mkdirSync(target, { recursive: true });
  for (const name of pictures) {
    const source = path.join(root, 'test-results', 'pictures', name);
    if (!existsSync(source) || statSync(source).size > largest) throw new Error(`${name} was not made, or is larger than ${largest} bytes.`);
    copyFileSync(source, path.join(target, name));
  }
}
