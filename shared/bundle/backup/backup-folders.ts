import type { BundleFile } from '../read-bundle';

/** A portfolio inside a backup of everything, found by its place: a list that was lost or is newer hides none. */
export type BackupFolder = {
  /** `my-portfolio` */
  readonly name: string;
  /** Its portfolio.json. */
  readonly portfolio: BundleFile;
  readonly evidence: readonly BundleFile[];
};

const pattern = /^data\/portfolios\/([^/]+)\/(portfolio\.json|evidence\/.+)$/;

/** The portfolios of a backup, in the order in which the bundle has them; none for any other bundle. */
export function toBackupFolders(files: readonly BundleFile[]): readonly BackupFolder[] {
  const folders = new Map<string, { readonly portfolios: BundleFile[]; readonly evidence: BundleFile[] }>();
  for (const file of files) {
    const [, name, inner] = pattern.exec(file.path) ?? [];
    if (name === undefined) continue;
    const folder = folders.get(name) ?? { portfolios: [], evidence: [] };
    folders.set(name, folder);
    (inner === 'portfolio.json' ? folder.portfolios : folder.evidence).push(file);
  }
  return [...folders].flatMap(([name, { portfolios, evidence }]) => portfolios.map((portfolio) => ({ name, portfolio, evidence })));
}
