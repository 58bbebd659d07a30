import { copyFile, mkdir, writeFile, appendFile } from 'node:fs/promises';
import path from 'node:path';

export type System = 'linux' | 'win' | 'mac';

/** What Electron's fuses look like in a program: a sentinel, the layout's version, their number, and one digit each, all as Electron sets them. */
const fuseWire = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100011')]);

/** A folder of the shape of Electron's own for one system, in which the program is none. Enough to be packed; it can't be started. */
export async function makePlaceholderElectron(folder: string, system: System, root: string): Promise<string> {
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) await write(path.join(folder, name), name);
  await write(path.join(folder, 'version'), '45.4.1');
  if (system === 'mac') await makeMacApplication(path.join(folder, 'Electron.app', 'Contents'));
  else {
    await mkdir(path.join(folder, 'resources'), { recursive: true });
    for (const name of ['en-US', 'de', 'fr']) await write(path.join(folder, 'locales', `${name}.pak`), name);
  }
  if (system === 'linux') await writeFile(path.join(folder, 'electron'), fuseWire, { mode: 0o755 });
  if (system === 'win') {
    // Any program of Windows with a description of its version will do; this one comes with electron-builder.
    await copyFile(path.join(root, 'node_modules', 'electron-winstaller', 'vendor', '7z-x64.exe'), path.join(folder, 'electron.exe'));
    await appendFile(path.join(folder, 'electron.exe'), fuseWire);
  }
  return folder;
}

async function makeMacApplication(contents: string): Promise<void> {
  await write(path.join(contents, 'Info.plist'), toPlist('Electron'));
  await write(path.join(contents, 'MacOS', 'Electron'), '');
  await write(path.join(contents, 'Resources', 'electron.icns'), '');
  for (const name of ['en', 'de']) await write(path.join(contents, 'Resources', `${name}.lproj`, 'locale.pak'), name);
  const frameworks = path.join(contents, 'Frameworks');
  const framework = path.join(frameworks, 'Electron Framework.framework');
  await write(path.join(framework, 'Electron Framework'), fuseWire);
  for (const name of ['en', 'de']) await write(path.join(framework, 'Versions', 'A', 'Resources', `${name}.lproj`, 'locale.pak'), name);
  await write(path.join(framework, 'Resources', 'en.lproj', 'locale.pak'), 'en');
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const helper = `Electron Helper${kind}`;
    await write(path.join(frameworks, `${helper}.app`, 'Contents', 'Info.plist'), toPlist(helper));
    await write(path.join(frameworks, `${helper}.app`, 'Contents', 'MacOS', helper), '');
  }
}

async function write(file: string, content: string | Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

function toPlist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleName</key><string>${name}</string><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleIdentifier</key><string>com.github.Electron</string></dict></plist>
`;
}
