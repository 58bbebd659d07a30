import type { Licensed } from './licenses.mjs';

export type ShippedPackage = Licensed & { readonly version: string; readonly folder: string };
export type Shipped = {
  readonly packages: readonly ShippedPackage[];
  readonly electron: ShippedPackage;
  readonly assets: readonly (Licensed & { readonly kind: string })[];
};
export function readShipped(root: string): Shipped;
export function toPackageFolder(module: string): string | undefined;
export function findWorkbox(rendererFolder: string): readonly string[];
