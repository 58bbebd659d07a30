import type { CopyFolder } from './copy-folder';

export const readMeName = 'READ ME.txt';

/** For whoever finds the folder, perhaps without Carrel. Line breaks that every system's simplest editor shows. */
export const readMeText = [
  'CARREL SAFE COPIES',
  '',
  'Carrel keeps copies of your portfolios in this folder by itself, apart from the',
  'place where you write. If the place where you write is lost, your work is here.',
  '',
  'How to get it back',
  '',
  '1. Start Carrel. On a new computer, put this folder into your Documents folder',
  '   first, or choose the folder it lies in on the page "Safe copies".',
  '2. Open the page "Safe copies" and choose the copy by its date.',
  '3. Press "Open the copy as a second portfolio". Nothing that you have is',
  '   replaced.',
  '',
  'What lies here',
  '',
  '- One folder for each portfolio. In it is one file for each copy, named after',
  '  the moment it was made, in Coordinated Universal Time (UTC).',
  '- The folder "evidence" holds your evidence files, each once. A file is named',
  '  after the SHA-256 digest of its bytes.',
  '- "incoming" holds files that are just being written.',
  '',
  'A copy is plain text (JSON), so your words can be read without Carrel too.',
  '',
  'You may copy this whole folder anywhere. Please do not rename or change the',
  'files in it: Carrel compares every copy with its name before it trusts it.',
  'Carrel thins out older copies by itself and always keeps the newest ones.',
  '',
].join('\r\n');

/** Puts the file where it is not there yet; one that a person has changed stays as it is. Throws what the folder throws. */
export async function writeReadMe(folder: CopyFolder): Promise<void> {
  const isThere = (await folder.list([])).some(({ name }) => name === readMeName);
  if (!isThere) await folder.write([readMeName], new TextEncoder().encode(readMeText));
}
