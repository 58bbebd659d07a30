export type Opening = { readonly command: string; readonly args: readonly string[] };
export function planOpening(
  address: string,
  system?: { readonly platform?: NodeJS.Platform; readonly env?: NodeJS.ProcessEnv; readonly browser?: string | null; readonly isRoot?: boolean },
): Opening | null;
export function openAddress(address: string): Promise<boolean>;
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean;
