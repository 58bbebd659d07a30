import { createContext, useContext } from 'react';
import type { Platform } from '../../shared/platform/platform';

export const PlatformContext = createContext<Platform | null>(null);

/** The host, chosen once in main.tsx. */
export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === null) throw new Error('usePlatform outside the application');
  return platform;
}
