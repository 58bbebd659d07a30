import type { Shipped } from './shipped.mjs';

type Locked = { readonly version?: string; readonly integrity?: string; readonly dependencies?: Readonly<Record<string, string>> };
type Component = {
  readonly type: string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly 'bom-ref': string;
};
export type Sbom = {
  readonly serialNumber: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};
export function readSbom(root: string): Sbom;
export function toSbom(
  own: {
    readonly name: string;
    readonly productName: string;
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  },
  lock: Readonly<Record<string, Locked>>,
  shipped: Shipped,
): Sbom;
