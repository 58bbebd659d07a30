import type { ResponseKey } from '../../domain/ids';
import type { ResponseVersion } from '../../domain/portfolio';
import { toCount } from '../pages/count-text';
import { toAllRenamed } from './compare-texts';
import { keptSame, type ComparedSides } from './compared-sides';
import type { MergeItem } from './merge-item';
import { renameEvidence } from './merged-text';

/** Earlier texts are united, and nothing is asked; they are told by response, with how many there are. */
export function compareVersions(sides: ComparedSides): readonly MergeItem[] {
  const known = new Set(sides.mine.versions.map(toVersionKey));
  const byKey = new Map<ResponseKey, ResponseVersion[]>();
  for (const version of sides.theirs.versions) {
    const all = byKey.get(version.key) ?? [];
    all.push(version);
    byKey.set(version.key, all);
  }
  return [...byKey].map(([key, all]) => {
    const isKnown = (version: ResponseVersion): boolean =>
      known.has(toVersionKey(version)) || known.has(toVersionKey({ ...version, doc: renameEvidence(version.doc, sides.renamed) }));
    return toVersionsItem({ key, label: sides.labels.ofResponse(key), count: all.length, fresh: all.filter((version) => !isKnown(version)) });
  });
}

function toVersionKey({ key, savedAt, doc }: ResponseVersion): string {
  return `${key} ${savedAt} ${JSON.stringify(doc)}`;
}

type Versions = { readonly key: ResponseKey; readonly label: string; readonly count: number; readonly fresh: readonly ResponseVersion[] };

function toVersionsItem({ key, label, count, fresh }: Versions): MergeItem {
  const some = fresh.length > 0 && fresh.length < count ? `${fresh.length} of ` : '';
  return {
    id: `version ${key}`,
    kind: 'version',
    label: `${label}, ${some}${toCount(count, 'earlier version', 'earlier versions')}`,
    state: fresh.length === 0 ? 'same' : 'only-theirs',
    choices: [],
    sides: { kind: 'fields', fields: [] },
    settle: (_choice, circumstances) => {
      if (fresh.length === 0) return keptSame;
      const renamed = toAllRenamed(circumstances);
      return { outcome: 'added', reason: '', changes: { versions: fresh.map((version) => ({ ...version, doc: renameEvidence(version.doc, renamed) })) } };
    },
  };
}
