import type { Licensed } from './licenses.mjs';

export const noticesFile: string;
export function writeNotices(root: string): number;
export function toNotices(components: readonly Licensed[]): string;
