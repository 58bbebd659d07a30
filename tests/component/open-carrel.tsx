import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { routes } from '../../renderer/app/routes';
import { PlatformContext } from '../../renderer/platform/platform-context';
import type { RegistryDatabase } from '../../renderer/storage/registry-database';
import { RegistryContext } from '../../renderer/storage/session-context';
import { ToastProvider } from '../../renderer/ui/toast/toast-provider';
import type { FakePlatform } from '../fakes/fake-platform';

/** The whole application at an address, on a platform in memory. */
export function openCarrel(address: string, { registry, platform }: { registry: RegistryDatabase; platform: FakePlatform }) {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <PlatformContext value={platform}>
      <RegistryContext value={registry}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </RegistryContext>
    </PlatformContext>,
  );
  return router;
}
