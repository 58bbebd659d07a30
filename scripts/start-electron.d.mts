import type { FoundElectron } from './find-electron.mjs';

export type ElectronPorts = {
  readonly find: () => FoundElectron;
  readonly now: () => number;
  readonly isReachable: () => Promise<boolean>;
  readonly download: (folder: string) => void;
  readonly readNote: () => { readonly version: string | null; readonly failedAt: number } | null;
  readonly writeNote: (note: { readonly version: string | null; readonly failedAt: number }) => void;
};
export function ensureElectron(ports?: ElectronPorts): Promise<{ readonly program: string } | { readonly reason: string }>;
export function runElectron(program: string, args: readonly string[]): Promise<number>;
