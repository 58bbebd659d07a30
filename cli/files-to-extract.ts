import type { BundleFile, OpenedBundle } from '../shared/bundle/read-bundle';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import { toHolding, toNames } from './bundle-holding';
import type { FileToPlace } from './place-files';

export type ExtractWish = {
  readonly isEvidenceOnly: boolean;
  /** Of a backup; undefined for all that is in it. */
  readonly portfolio: string | undefined;
};

type Target = { readonly file: BundleFile; readonly target: string };

/** Which files go where. @returns a sentence when the portfolio that was named is not there */
export function planFiles({ summary, readFile }: OpenedBundle, wish: ExtractWish): Result<readonly FileToPlace[], string> {
  const targets = toTargets(summary, wish);
  if (!targets.ok) return targets;
  return ok(targets.value.map(({ file, target }) => ({ target, size: file.size, read: (signal) => readFile(file.path, signal) })));
}

function toTargets(summary: OpenedBundle['summary'], { isEvidenceOnly, portfolio }: ExtractWish): Result<readonly Target[], string> {
  const { files, topFolder } = summary;
  const holding = toHolding(summary);
  if (portfolio !== undefined) {
    const folder = holding.kind === 'backup' ? holding.folders.find(({ name }) => name === portfolio) : undefined;
    if (folder === undefined) return refused(holding.kind === 'backup' ? `There is no portfolio “${portfolio}” in it. It has ${toNames(holding.folders)}.` : 'It is no backup of several portfolios. Leave --portfolio out.');
    const start = `data/portfolios/${portfolio}/`;
    return ok(isEvidenceOnly ? toInside(files, `${start}evidence/`) : toInside(files, start).map(({ file, target }) => ({ file, target: `${portfolio}/${target}` })));
  }
  if (!isEvidenceOnly) return ok(files.map((file) => ({ file, target: `${topFolder}/${file.path}` })));
  // Two portfolios may have files of one name; and what others put into a bag has no folder for evidence.
  if (holding.kind === 'backup') return ok(holding.folders.flatMap(({ name }) => toInside(files, `data/portfolios/${name}/evidence/`).map(({ file, target }) => ({ file, target: `${name}/${target}` }))));
  return ok(toInside(files, holding.kind === 'others' ? 'data/' : 'data/evidence/'));
}

function toInside(files: readonly BundleFile[], folder: string): readonly Target[] {
  return files.filter(({ path }) => path.startsWith(folder)).map((file) => ({ file, target: file.path.slice(folder.length) }));
}
