import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { Adding } from '../../storage/adding-files';
import { evidenceItemPath } from '../../storage/places';
import { useToast } from '../../ui/toast/toast-context';
import { readDropped, type FolderFiles } from './folder-files';
import { toLinkFile, type SavedLink } from './link-file';
import type { EvidenceDesk } from './use-evidence';

/** `entries`: what was dropped, where the browser tells; folders are among them. */
export type TakeFiles = (files: readonly File[], entries?: readonly FileSystemEntry[]) => void;

type AddFiles = { readonly addFiles: TakeFiles; readonly addFolder: (folder: FolderFiles) => void; readonly addLink: (link: SavedLink) => void };

/** Adds files and, when all went well, says so in one line instead of leaving a list behind. A single one is opened. */
export function useAddFiles(desk: EvidenceDesk): AddFiles {
  const { adder, session, edit } = desk;
  const toast = useToast();
  const navigate = useNavigate();
  const end = useCallback(
    (ended: readonly Adding[], remark = ''): void => {
      const isSmooth = adder.getState().additions.every(({ state }) => state.kind === 'added' || state.kind === 'replaced');
      if (isSmooth) adder.dismiss();
      const added = ended.length === 1 ? 'One item added. Carrel keeps its own copy.' : `${ended.length} items added. Carrel keeps its own copies.`;
      const words = [isSmooth && ended.length > 0 ? added : '', remark].filter((part) => part !== '');
      if (words.length > 0) toast(words.join(' '));
      const [only] = ended;
      if (isSmooth && ended.length === 1 && only?.state.kind === 'added') void navigate(evidenceItemPath(session.id, only.state.evidenceId));
    },
    [adder, session.id, toast, navigate],
  );
  const addFolder = useAddFolder(desk, end);
  const addFiles = useCallback<TakeFiles>(
    (files, entries = []) => {
      if (entries.some(({ isDirectory }) => isDirectory)) return void readDropped(entries).then(addFolder);
      // What is left of earlier ones has been read by now.
      adder.dismiss();
      void adder.add(files).then((ended) => end(ended));
    },
    [adder, addFolder, end],
  );
  const addLink = useCallback(
    async (link: SavedLink): Promise<void> => {
      adder.dismiss();
      const [adding] = await adder.add([toLinkFile(link, Date.now())]);
      if (adding?.state.kind === 'added') await edit(adding.state.evidenceId, { title: link.title, description: link.note.trim(), date: link.savedOn });
      if (adding !== undefined) end([adding]);
    },
    [adder, edit, end],
  );
  return { addFiles, addFolder: (folder) => void addFolder(folder), addLink: (link) => void addLink(link) };
}

type End = (ended: readonly Adding[], remark: string) => void;

function useAddFolder({ adder, addTags }: EvidenceDesk, end: End): (folder: FolderFiles) => Promise<void> {
  return useCallback(
    async (folder) => {
      adder.dismiss();
      // Each by itself, so that it has its tags as soon as it is listed, whatever happens to the others.
      const additions = folder.files.map(async ({ file, tags }) => {
        const [adding] = await adder.add([file]);
        if (adding !== undefined && 'evidenceId' in adding.state) await addTags(adding.state.evidenceId, tags);
        return adding;
      });
      const ended = (await Promise.all(additions)).filter((adding) => adding !== undefined);
      end(ended, toRemark(folder));
    },
    [adder, addTags, end],
  );
}

function toRemark({ files, hidden, unread }: FolderFiles): string {
  const remarks = [
    files.length === 0 ? 'Nothing in that folder can be added.' : '',
    hidden === 0 ? '' : hidden === 1 ? 'One hidden file was left out.' : `${hidden} hidden files were left out.`,
    unread === 0 ? '' : unread === 1 ? 'One file could not be read.' : `${unread} files could not be read.`,
  ];
  return remarks.filter((part) => part !== '').join(' ');
}
