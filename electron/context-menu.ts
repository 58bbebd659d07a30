import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { toExternalAddress } from './external-address';

/** What of Electron's parameters decides about the menu. */
export type Pointed = Pick<ContextMenuParams, 'x' | 'y' | 'isEditable' | 'editFlags' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'linkURL' | 'mediaType' | 'hasImageContents'>;

export type ContextActions = {
  readonly replaceMisspelling: (word: string) => void;
  readonly addToDictionary: (word: string) => void;
  readonly openLink: (address: string) => void;
  readonly copyText: (text: string) => void;
  readonly copyImage: (x: number, y: number) => void;
};

type Items = MenuItemConstructorOptions[];
const maxSuggestions = 5;

/** The menu under the pointer; none over a plain background. Electron has none of its own. */
export function toContextMenu(pointed: Pointed, actions: ContextActions): Items {
  const groups = [toSpelling(pointed, actions), toLink(pointed, actions), toImage(pointed, actions), toEditing(pointed)].filter((items) => items.length > 0);
  return groups.flatMap((items, index) => (index === 0 ? items : [{ type: 'separator' as const }, ...items]));
}

function toSpelling({ isEditable, misspelledWord, dictionarySuggestions }: Pointed, actions: ContextActions): Items {
  if (!isEditable || misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.slice(0, maxSuggestions).map((word, index) => ({
    id: `suggestion-${String(index + 1)}`,
    label: word.replaceAll('&', '&&'),
    click: () => actions.replaceMisspelling(word),
  }));
  return [
    ...(suggestions.length > 0 ? suggestions : [{ id: 'no-suggestion', label: 'No suggestion', enabled: false }]),
    { id: 'add-to-dictionary', label: 'Add to dictionary', click: () => actions.addToDictionary(misspelledWord) },
  ];
}

/** Only addresses that may leave Carrel; links inside it are pressed, not copied. */
function toLink({ linkURL }: Pointed, actions: ContextActions): Items {
  const address = toExternalAddress(linkURL);
  if (address === null) return [];
  const mail = /^mailto:([^?]*)/.exec(address)?.[1];
  return [
    { id: 'open-link', label: mail === undefined ? 'Open link in your browser' : 'Write an e-mail', click: () => actions.openLink(address) },
    { id: 'copy-link', label: mail === undefined ? 'Copy link' : 'Copy address', click: () => actions.copyText(mail === undefined ? address : decode(mail)) },
  ];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toImage({ mediaType, hasImageContents, x, y }: Pointed, actions: ContextActions): Items {
  if (mediaType !== 'image' || !hasImageContents) return [];
  return [{ id: 'copy-image', label: 'Copy image', click: () => actions.copyImage(x, y) }];
}

function toEditing({ isEditable, editFlags, selectionText }: Pointed): Items {
  const copy: MenuItemConstructorOptions = { id: 'copy', role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { id: 'undo', role: 'undo', enabled: editFlags.canUndo },
    { id: 'redo', role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { id: 'cut', role: 'cut', enabled: editFlags.canCut },
    copy,
    { id: 'paste', role: 'paste', enabled: editFlags.canPaste },
    { id: 'paste-plain', role: 'pasteAndMatchStyle', label: 'Paste without formatting', enabled: editFlags.canPaste },
    { type: 'separator' },
    { id: 'select-all', role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
