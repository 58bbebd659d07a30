export function ensureBuilt(): void;
export function isBuilt(folder: string): boolean;
