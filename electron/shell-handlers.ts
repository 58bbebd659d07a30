import type { ShellState } from '../shared/platform/shell';
import type { HostHandlers } from './handler-table';

export type ShellServices = {
  readonly showShell: (pageId: number, state: ShellState) => void;
  readonly setUnsaved: (pageId: number, unsaved: readonly string[]) => void;
  readonly confirmFlush: (pageId: number, requestId: number, isWritten: boolean) => void;
};

type ShellCall = 'showShell' | 'setUnsaved' | 'confirmFlush';

/** What stands around the page: menu, window colors, and whether the window may close. */
export function createShellHandlers(services: ShellServices): Pick<HostHandlers, ShellCall> {
  return {
    showShell: ({ state }, page) => {
      services.showShell(page.id, state);
      return null;
    },
    setUnsaved: ({ unsaved }, page) => {
      services.setUnsaved(page.id, unsaved);
      return null;
    },
    confirmFlush: ({ requestId, isWritten }, page) => {
      services.confirmFlush(page.id, requestId, isWritten);
      return null;
    },
  };
}
