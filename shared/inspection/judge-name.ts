import { toByteText } from '../domain/byte-search';
import { toExtension } from '../domain/file-formats';
import { readFileSample } from '../domain/file-sample';
import type { FileSample } from '../domain/file-sample';
import { detectFileType } from '../domain/file-type';
import type { FileProblem } from '../domain/inspection';

/** Endings that a computer may run on a double click. */
const programs = new Set([
  'exe', 'msi', 'msix', 'com', 'scr', 'pif', 'cpl', 'bat', 'cmd', 'ps1', 'vbs', 'vbe', 'js', 'jse', 'wsf', 'wsh', 'hta', 'reg', 'msc',
  'jar', 'sh', 'bash', 'zsh', 'command', 'app', 'dmg', 'pkg', 'apk', 'deb', 'rpm', 'appimage', 'scpt', 'workflow', 'chm', 'inf', 'gadget',
]);
const programTypes = new Set(['exe', 'jar']);
const archives = new Set(['zip', '7z', 'rar', 'gz', 'tar']);
/** What many reviewers have no program for. */
const uncommon = new Set(['heic', 'tiff', 'avif', 'mkv', 'wma', 'opus', 'flac', 'aiff', 'msg', 'odg']);
const uncommonEndings = new Set(['mrc', 'pages', 'key', 'numbers', 'pub', 'vsdx', 'one', 'xps', 'mobi', 'psd', 'ai', 'indd', 'dwg', 'djvu']);

/** What a file's ending and its first bytes already say, whatever is inside. */
export function judgeName(extension: string, detected: string, sample: FileSample): readonly FileProblem[] {
  if (detected === 'lnk' || extension === 'lnk') return [{ kind: isShortcutToProgram(sample) ? 'program' : 'link' }];
  if (programs.has(extension) || programTypes.has(detected) || isLauncher(extension, sample)) return [{ kind: 'program' }];
  const problems: FileProblem[] = [];
  if (extension === '' && detected !== '') problems.push({ kind: 'no-extension', detected });
  if (archives.has(detected)) problems.push({ kind: 'archive' });
  if (detected === 'zip' && isFirstEntryLocked(sample)) problems.push({ kind: 'password' });
  if (uncommon.has(detected) || uncommonEndings.has(extension)) problems.push({ kind: 'uncommon' });
  return problems;
}

/** Whether a computer might run the file: no evidence, and refused wherever portfolios are sent. Reads both its ends. */
export async function isProgram(file: Blob, fileName: string): Promise<boolean> {
  const sample = await readFileSample(file);
  return judgeName(toExtension(fileName), detectFileType(sample), sample).some(({ kind }) => kind === 'program');
}

/** @param extension in its usual spelling */
export function isProgramEnding(extension: string): boolean {
  return programs.has(extension) || extension === 'lnk';
}

function isShortcutToProgram({ head }: FileSample): boolean {
  // Names lie in it in either of two encodings; taking every second byte away finds the wider one.
  const text = toByteText(head);
  return /\.(?:exe|bat|cmd|ps1|vbs|js|msi|com|scr)\b/i.test(text.replaceAll('\0', ''));
}

/** The first local header's flags, bit 0: encrypted (APPNOTE 4.4.4). */
function isFirstEntryLocked({ head }: FileSample): boolean {
  return toByteText(head.subarray(0, 4)) === 'PK\u0003\u0004' && ((head[6] ?? 0) & 1) === 1;
}

function isLauncher(extension: string, { head }: FileSample): boolean {
  return extension === 'desktop' && /^Exec\s*=/m.test(toByteText(head));
}
