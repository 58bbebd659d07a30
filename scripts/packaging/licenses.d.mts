export type Licensed = { readonly name: string; readonly version?: string; readonly license: string; readonly text: string; readonly source?: string };
export const allowedLicenses: ReadonlySet<string>;
export const assetLicenses: readonly { readonly name: string; readonly license: string; readonly file: string; readonly kind: string }[];
export function isAllowed(license: string): boolean;
export function checkLicenses(components: readonly Licensed[]): readonly string[];
export function findUnlistedAssets(root: string): readonly string[];
export function readLicenseText(folder: string): string;
