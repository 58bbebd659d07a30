import { createHashRouter, RouterProvider } from 'react-router';
import { useEffect, useMemo } from 'react';
import type { Platform } from '../../shared/platform/platform';
import { PlatformContext } from '../platform/platform-context';
import type { RegistryDatabase } from '../storage/registry-database';
import { RegistryContext } from '../storage/session-context';
import { waitingBundle } from '../storage/waiting-bundle';
import { Sprite } from '../ui/glyph/sprite';
import { ToastProvider } from '../ui/toast/toast-provider';
import { ErrorBoundary } from './error-boundary';
import { routes } from './routes';
import { useShell } from './use-shell';
import { useTheme } from './use-theme';

type AppProps = { readonly platform: Platform; readonly registry: RegistryDatabase };

/** A file dropped beside a drop area would make the browser leave the page for it; it is let fall instead. */
function useNoStrayDrops(): void {
  useEffect(() => {
    const letFall = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    window.addEventListener('dragover', letFall);
    window.addEventListener('drop', letFall);
    return () => {
      window.removeEventListener('dragover', letFall);
      window.removeEventListener('drop', letFall);
    };
  }, []);
}

export function App({ platform, registry }: AppProps) {
  const router = useMemo(() => createHashRouter(routes), []);
  useTheme();
  useShell(platform, registry, router);
  useNoStrayDrops();
  useEffect(
    () =>
      platform.lifecycle.onOpenBundle((bundle, name) => {
        waitingBundle.offer(bundle === null ? { kind: 'gone', name } : { kind: 'file', file: new File([bundle], name) });
        void router.navigate('/bring-in');
      }),
    [platform, router],
  );
  return (
    <ErrorBoundary>
      <PlatformContext value={platform}>
        <RegistryContext value={registry}>
          <ToastProvider>
            <Sprite />
            <RouterProvider router={router} />
          </ToastProvider>
        </RegistryContext>
      </PlatformContext>
    </ErrorBoundary>
  );
}
