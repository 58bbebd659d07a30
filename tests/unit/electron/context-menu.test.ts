import { describe, expect, it } from 'vitest';
import { toContextMenu, type Pointed } from '../../../electron/context-menu';

const noFlags = { canUndo: false, canRedo: false, canCut: false, canCopy: false, canPaste: false, canDelete: false, canSelectAll: false, canEditRichly: false };
const plain: Pointed = { x: 3, y: 4, isEditable: false, editFlags: noFlags, selectionText: '', misspelledWord: '', dictionarySuggestions: [], linkURL: '', mediaType: 'none', hasImageContents: false };

function aMenu(pointed: Partial<Pointed>) {
  const done: unknown[] = [];
  const note = (name: string) => (...args: unknown[]) => void done.push([name, ...args]);
  const items = toContextMenu({ ...plain, ...pointed }, { replaceMisspelling: note('replace'), addToDictionary: note('add'), openLink: note('open'), copyText: note('copy'), copyImage: note('image') });
  const press = (id: string): void => (items.find((item) => item.id === id)?.click as unknown as () => void)();
  return { items, ids: items.map(({ id, type }) => id ?? type), press, done };
}

describe('the menu under the pointer', () => {
  it('is none over a plain background, over a link inside Carrel, or over a picture that is not there', () => {
    expect(aMenu({}).items).toEqual([]);
    expect(aMenu({ selectionText: '  \n' }).items).toEqual([]);
    expect(aMenu({ linkURL: 'app://carrel/#/p/1/home' }).items).toEqual([]);
    expect(aMenu({ mediaType: 'image' }).items).toEqual([]);
  });

  it('copies what is marked', () => {
    const { ids, items } = aMenu({ selectionText: 'words', editFlags: { ...noFlags, canCopy: true } });
    expect([ids, items[0]?.enabled]).toEqual([['copy'], true]);
  });

  it('edits in a text, as far as it can be done now', () => {
    const { items, ids } = aMenu({ isEditable: true, editFlags: { ...noFlags, canUndo: true, canPaste: true } });
    expect(ids).toEqual(['undo', 'redo', 'separator', 'cut', 'copy', 'paste', 'paste-plain', 'separator', 'select-all']);
    expect(items.filter(({ enabled }) => enabled === true).map(({ id }) => id)).toEqual(['undo', 'paste', 'paste-plain']);
  });

  it('offers other spellings first, five at most, and the dictionary', () => {
    const { ids, press, done } = aMenu({ isEditable: true, misspelledWord: 'wrold', dictionarySuggestions: ['world', 'wold', 'a', 'b', 'c', 'd'] });
    expect(ids.slice(0, 7)).toEqual(['suggestion-1', 'suggestion-2', 'suggestion-3', 'suggestion-4', 'suggestion-5', 'add-to-dictionary', 'separator']);
    press('suggestion-2');
    press('add-to-dictionary');
    expect(done).toEqual([['replace', 'wold'], ['add', 'wrold']]);
  });

  it('says so when there is no other spelling', () => {
    const { items } = aMenu({ isEditable: true, misspelledWord: 'xqzt' });
    expect(items[0]).toMatchObject({ id: 'no-suggestion', enabled: false });
  });

  it('opens and copies a link that leads out', () => {
    const { ids, press, done } = aMenu({ linkURL: 'https://example.org/a?b' });
    expect(ids).toEqual(['open-link', 'copy-link']);
    press('open-link');
    press('copy-link');
    expect(done).toEqual([['open', 'https://example.org/a?b'], ['copy', 'https://example.org/a?b']]);
  });

  it('copies only the address of a mail link', () => {
    const { press, done, items } = aMenu({ linkURL: 'mailto:a%2Bb@example.org?subject=x' });
    press('copy-link');
    expect(done).toEqual([['copy', 'a+b@example.org']]);
    expect(items.map(({ label }) => label)).toEqual(['Write an e-mail', 'Copy address']);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://example.org/', 'https://user:pw@example.org/', 'smb://h/s'])('offers nothing for %s', (linkURL) => {
    expect(aMenu({ linkURL }).items).toEqual([]);
  });

  it('copies a picture from where it is', () => {
    const { press, done } = aMenu({ mediaType: 'image', hasImageContents: true });
    press('copy-image');
    expect(done).toEqual([['image', 3, 4]]);
  });
});
