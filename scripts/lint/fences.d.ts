export const fences: Readonly<Record<string, readonly string[]>>;
export function roomOf(file: string): string | null;
export function refusalOf(from: string, to: string): string | null;
