import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { MenuEntry } from '../../ui/menu/menu';
import { toFolderFiles, type FolderFiles } from './folder-files';
import { LinkDialog } from './link-dialog';
import type { SavedLink } from './link-file';

type MoreWays = {
  readonly items: readonly MenuEntry[];
  /** The dialog and the picker behind them; they stand outside the menu, which is gone once something is chosen. */
  readonly parts: ReactNode;
};

type Takers = { readonly onFolder: (folder: FolderFiles) => void; readonly onLink: (link: SavedLink) => void };

/** What can be added besides files. */
export function useMoreWays({ onFolder, onLink }: Takers): MoreWays {
  const [isLinking, setLinking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // React knows no such attribute as yet; without it the picker would ask for files.
  useEffect(() => input.current?.setAttribute('webkitdirectory', ''), []);
  const items: readonly MenuEntry[] = [
    { id: 'folder', label: 'Add a folder', help: 'Its folders become tags', icon: 'folder-input', onPress: () => input.current?.click() },
    { id: 'link', label: 'Add a link', help: 'An address, with what it shows', icon: 'link', onPress: () => setLinking(true) },
  ];
  const parts = (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onFolder(toFolderFiles(files));
        }}
      />
      {isLinking && <LinkDialog onTake={onLink} onClose={() => setLinking(false)} />}
    </>
  );
  return { items, parts };
}
