import { flipFuses } from '@electron/fuses';
import path from 'node:path';
import { toFuseConfig } from './fuses.mjs';

/**
 * electron-builder calls this with every packed folder, before anything is signed.
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { executableName?: string, appInfo: { productFilename: string } } }} context
 */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  // The halves of a universal application for macOS; fuses are set once they are one.
  if (appOutDir.endsWith('-temp')) return;
  await flipFuses(toProgram(appOutDir, electronPlatformName, packager), toFuseConfig(electronPlatformName === 'darwin' && process.platform === 'darwin'));
}

function toProgram(folder, platform, { executableName, appInfo }) {
  if (platform === 'darwin') return path.join(folder, `${appInfo.productFilename}.app`);
  return path.join(folder, platform === 'win32' ? `${appInfo.productFilename}.exe` : (executableName ?? appInfo.productFilename));
}
