import type { Plugin } from 'vite';

export const recordFolder: string;
export function moduleRecord(): Plugin;
export function toModuleName(id: string, root: string): string;
