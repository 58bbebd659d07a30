import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * The first browser of the Chromium family on this computer, or null. `CARREL_BROWSER` names one outright.
 *
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, isProgram?: (file: string) => boolean }} [options]
 * @returns {string | null} the path of its program
 */
export function findBrowser({ env = process.env, platform = process.platform, isProgram = isExecutable } = {}) {
  if (env.CARREL_BROWSER) return isProgram(env.CARREL_BROWSER) ? env.CARREL_BROWSER : null;
  return toCandidates(env, platform).find((file) => isProgram(file)) ?? null;
}

/** The Chromium that Playwright downloaded, or null. Needs node_modules. */
export async function findPlaywrightBrowser() {
  try {
    const { chromium } = await import('@playwright/test');
    const file = chromium.executablePath();
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

function toCandidates(env, platform) {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return macApps.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return windowsPrograms.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
