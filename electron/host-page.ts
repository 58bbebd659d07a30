import type { HostEventName, HostEvents } from '../shared/host/contract';

/** The page that made a call, as far as handlers may know it; the window behind it is no business of theirs. */
export type HostPage = {
  readonly id: number;
  readonly send: <Name extends HostEventName>(name: Name, event: HostEvents[Name]) => void;
  readonly print: () => Promise<void>;
  /** Asks where to save; null when the person changed their mind. `fileName` is the suggestion. */
  readonly askWhereToSave: (fileName: string) => Promise<string | null>;
};
