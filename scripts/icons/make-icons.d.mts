export const installerFolder: string;
export const webFolder: string;
export function drawIcons(root: string): Promise<ReadonlyMap<string, Uint8Array>>;
export function writeIcons(root: string): Promise<void>;
