import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../../scripts/bootstrap.mjs';
import { makePlaceholderElectron, type System } from './placeholder-electron';

const packedFolders: Readonly<Record<System, string>> = { linux: 'linux-unpacked', win: 'win-unpacked', mac: 'mac' };

/** What `npm run package` makes of dist/ as it is, around a placeholder of Electron: the folder that would go into an installer. */
export async function packCarrel(folder: string, system: System): Promise<string> {
  const electron = await makePlaceholderElectron(path.join(folder, 'electron'), system, projectFolder);
  const output = path.join(folder, 'release');
  const target = [`--${system}`, 'dir:x64'];
  const args = [...target, '--no-build', `-c.electronDist=${electron}`, `-c.directories.output=${output}`];
  const { code, text } = await runPackaging(args);
  if (code !== 0) throw new Error(`Packaging for ${system} failed:\n${text}`);
  return path.join(output, packedFolders[system]);
}

/** `npm run package` with these arguments, without any key for signing that the machine may have. */
export function runPackaging(args: readonly string[]): Promise<{ readonly code: number | null; readonly text: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(CSC_|WIN_CSC_|APPLE_|CARREL_AZURE_|CARREL_MUST_SIGN)/.test(name)));
  const child = spawn(process.execPath, [path.join(projectFolder, 'scripts', 'package.mjs'), ...args], {
    cwd: projectFolder, env: { ...env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const hear = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, text }));
  });
}
