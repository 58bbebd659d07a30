export const projectFolder: string;
export function ensureInstalled(folder?: string): void;
export function ensureBrowser(): Promise<string>;
export function isInstalled(folder: string): boolean;
