import type { HostEventName, HostEvents } from '../shared/host/contract';

/** What is saved: it names the dialog and the kind of file. */
export type SavedKind = 'bundle' | 'pdf' | 'file';

/** The page that made a call, as far as handlers may know it; the window behind it is no business of theirs. */
export type HostPage = {
  readonly id: number;
  readonly send: <Name extends HostEventName>(name: Name, event: HostEvents[Name]) => void;
  readonly print: () => Promise<void>;
  /** Asks where to save; null when the person changed their mind. `fileName` is the suggestion. */
  readonly askWhereToSave: (fileName: string, kind: SavedKind) => Promise<string | null>;
  /** Asks for a folder; null when the person changed their mind. */
  readonly askForFolder: (title: string) => Promise<string | null>;
};
