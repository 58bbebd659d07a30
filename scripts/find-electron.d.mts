export type FoundElectron =
  | { readonly found: true; readonly program: string; readonly version: string }
  | { readonly found: false; readonly folder: string | null; readonly wanted: string | null; readonly reason: string };
export function findElectron(options?: { readonly from?: string; readonly env?: NodeJS.ProcessEnv; readonly platform?: NodeJS.Platform }): FoundElectron;
