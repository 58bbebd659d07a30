import { describe, expect, it } from 'vitest';
import { isHiddenName, readDropped, toFolderFiles } from '../../../../../renderer/features/evidence/folder-files';

type Tree = { readonly [name: string]: string | Tree | null };

/** Entries as browsers hand them out: a few at a time, and an empty list at the end. A null file can't be read. */
function toEntry(name: string, content: string | Tree | null): FileSystemEntry {
  const isFile = content === null || typeof content === 'string';
  const entry = {
    name,
    isFile,
    isDirectory: !isFile,
    file: (resolve: (file: File) => void, reject: (failure: Error) => void) => (content === null ? reject(new Error('gone')) : resolve(new File([content as string], name))),
    createReader: () => {
      const left = Object.entries(content as Tree).map(([inner, of]) => toEntry(inner, of));
      return { readEntries: (resolve: (entries: FileSystemEntry[]) => void) => resolve(left.splice(0, 2)) };
    },
  };
  return entry as unknown as FileSystemEntry;
}

describe('a dropped folder', () => {
  it('gives all its files with the folders as tags, by name, and loose files without', async () => {
    const dropped = [toEntry('loose.txt', 'x'), toEntry('Photos', { 'b10.jpg': '1', 'b2.jpg': '2', Spring: { 'c.jpg': '3', 'd.jpg': '4', 'e.jpg': '5' } })];
    const { files, hidden, unread } = await readDropped(dropped);
    expect(files.map(({ file, tags }) => [file.name, ...tags])).toEqual([
      ['loose.txt'], ['b2.jpg', 'Photos'], ['b10.jpg', 'Photos'], ['c.jpg', 'Photos', 'Spring'], ['d.jpg', 'Photos', 'Spring'], ['e.jpg', 'Photos', 'Spring'],
    ]);
    expect([hidden, unread]).toEqual([0, 0]);
  });

  it('leaves out and counts what systems put there, and goes on after what can not be read', async () => {
    const { files, hidden, unread } = await readDropped([toEntry('Desk', { '.DS_Store': '', 'Thumbs.db': '', '~$plan.docx': '', '.git': { config: '' }, 'gone.pdf': null, 'plan.docx': 'x' })]);
    expect(files.map(({ file }) => file.name)).toEqual(['plan.docx']);
    expect([hidden, unread]).toEqual([4, 1]);
  });
});

describe('a folder from the picker', () => {
  it('has its folders as tags, too', () => {
    const at = (path: string) => Object.defineProperty(new File(['x'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', { value: path });
    const { files, hidden } = toFolderFiles([at('Desk/Spring/plan.docx'), at('Desk/.git/config'), at('Desk/desktop.ini')]);
    expect(files.map(({ file, tags }) => [file.name, ...tags])).toEqual([['plan.docx', 'Desk', 'Spring']]);
    expect(hidden).toBe(2);
  });
});

describe('a name', () => {
  it.each([['.DS_Store', true], ['Thumbs.db', true], ['DESKTOP.INI', true], ['~$notes.docx', true], ['notes.docx', false], ['a.b', false]])('%s is hidden: %s', (name, hidden) => expect(isHiddenName(name)).toBe(hidden));
});
