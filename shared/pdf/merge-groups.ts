export type GroupLimits = { readonly maxFileBytes: number | null; readonly maxFiles: number | null };

/** One file that would be made. Sizes in bytes. */
export type Groupable = {
  readonly size: number;
  /** A PDF can be joined with the PDF before or after it; nothing else can. */
  readonly canJoin: boolean;
  /** The portfolio itself stays a file of its own as long as that is possible. */
  readonly staysAlone: boolean;
};

/**
 * Which neighbors become one file, so that at most `maxFiles` come out: the smallest neighbors join first, and no more
 * than needed. Order is kept and nothing is left out. Pure; the same input gives the same groups.
 * @returns the indexes of each file's items, or null when it can't be done within the limits
 */
export function planGroups(files: readonly Groupable[], limits: GroupLimits): readonly (readonly number[])[] | null {
  const most = limits.maxFiles ?? Infinity;
  const limit = limits.maxFileBytes ?? Infinity;
  if (files.length <= most) return files.map((_, index) => [index]);
  const joined = joinSmallest(files, { most, limit, isAloneKept: true }) ?? joinSmallest(files, { most, limit, isAloneKept: false });
  return joined ?? fillInOrder(files, { most, limit });
}

type Group = { readonly indexes: readonly number[]; readonly size: number; readonly canJoin: boolean; readonly staysAlone: boolean };

function joinSmallest(files: readonly Groupable[], rule: { readonly most: number; readonly limit: number; readonly isAloneKept: boolean }): readonly (readonly number[])[] | null {
  let groups: readonly Group[] = files.map((file, index) => ({ ...file, indexes: [index] }));
  while (groups.length > rule.most) {
    let [best, bestSize] = [-1, Infinity];
    for (const [at, group] of groups.entries()) {
      const next = groups[at + 1];
      if (next === undefined || !group.canJoin || !next.canJoin) continue;
      if (rule.isAloneKept && (group.staysAlone || next.staysAlone)) continue;
      const size = group.size + next.size;
      if (size <= rule.limit && size < bestSize) [best, bestSize] = [at, size];
    }
    if (best === -1) return null;
    groups = joinAt(groups, best);
  }
  return groups.map(({ indexes }) => indexes);
}

function joinAt(groups: readonly Group[], at: number): readonly Group[] {
  const [a, b] = groups.slice(at, at + 2);
  if (a === undefined || b === undefined) return groups;
  const both = { indexes: [...a.indexes, ...b.indexes], size: a.size + b.size, canJoin: true, staysAlone: a.staysAlone || b.staysAlone };
  return [...groups.slice(0, at), both, ...groups.slice(at + 2)];
}

/** As few files as their order allows; the last resort, because it joins whatever comes together. */
function fillInOrder(files: readonly Groupable[], { most, limit }: { readonly most: number; readonly limit: number }): readonly (readonly number[])[] | null {
  const groups: { indexes: number[]; size: number; canJoin: boolean }[] = [];
  for (const [index, { size, canJoin }] of files.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && last.canJoin && canJoin && last.size + size <= limit) {
      last.indexes.push(index);
      last.size += size;
    } else groups.push({ indexes: [index], size, canJoin });
  }
  return groups.length <= most ? groups.map(({ indexes }) => indexes) : null;
}
