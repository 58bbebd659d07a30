import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { createHashRouter } from 'react-router';
import type { MenuCommand } from '../../shared/platform/shell';
import type { Platform } from '../../shared/platform/platform';
import { readPortfolioEntries } from '../storage/portfolio-store';
import { printRequests } from '../storage/print-request';
import type { RegistryDatabase } from '../storage/registry-database';
import { readTheme, subscribeTheme } from '../storage/theme';
import { toCommandPath, toOpenPortfolio } from './command-path';

type Router = ReturnType<typeof createHashRouter>;

const maxRecent = 10;
/** More of a title no menu shows. */
const maxTitleLength = 200;

/** Tells the host what its menu and window should show, and does what the menu asks for. */
export function useShell({ shell, documents }: Platform, registry: RegistryDatabase, router: Router): void {
  const subscribe = useCallback((listener: () => void) => router.subscribe(listener), [router]);
  const openId = useSyncExternalStore(subscribe, () => toOpenPortfolio(router.state.location.pathname));
  const theme = useSyncExternalStore(subscribeTheme, readTheme);
  const entries = useLiveQuery(() => readPortfolioEntries(registry), [registry]);
  // Before anything is shown: a command may wait for the first word of the page.
  useEffect(
    () =>
      shell.onMenuCommand((command: MenuCommand) => {
        const path = toCommandPath(command, toOpenPortfolio(router.state.location.pathname));
        if (path !== null) void router.navigate(path);
        const isWish = command.kind === 'print' || command.kind === 'save-pdf';
        // Outside a portfolio there is only what is on the screen.
        if (isWish && !printRequests.ask(command.kind) && command.kind === 'print') void documents.print();
      }),
    [shell, documents, router],
  );
  useEffect(() => {
    const recent = (entries ?? []).slice(0, maxRecent).map(({ id, title }) => ({ id, title: title.slice(0, maxTitleLength) }));
    shell.show({ theme, isPortfolioOpen: openId !== null, recent });
  }, [shell, theme, openId, entries]);
}
