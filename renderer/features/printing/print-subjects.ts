import type { BundleScope } from '../../../shared/bundle/plan-input';
import { PROGRAM_OWNER } from '../../../shared/domain/ids';
import type { Pack } from '../../../shared/packs/pack';
import { STATEMENT_PART } from '../../storage/places';
import type { CurrentRecords } from '../../storage/portfolio-view';
import { nameOfScope, parseScope, toScopes, type Scope } from '../../storage/scopes';

/** One thing that can be printed: all of `scope`, or of it only what belongs to `ownerId`. */
export type PrintSubject = {
  readonly value: string;
  readonly label: string;
  readonly scope: BundleScope;
  readonly ownerId: string | null;
};

type Desk = { readonly records: CurrentRecords; readonly pack: Pack };

/** What can be printed from where the person is; the nearest comes first. */
export function toPrintSubjects(pathname: string, desk: Desk): readonly PrintSubject[] {
  const everything = toWhole('everything', 'Everything written');
  const at = findWritten(pathname, desk.pack);
  if (at !== null) return [at, toWhole(at.scope, toWholeLabel(at.scope, desk.pack)), everything];
  const scope = findScope(pathname, desk);
  if (scope === 'everything') return [everything];
  if (scope !== null) return [toWhole(scope, toWholeLabel(scope, desk.pack)), everything];
  return [everything, ...toScopes(desk.records, desk.pack).map(({ value }) => toWhole(value, toWholeLabel(value, desk.pack)))];
}

function toWhole(scope: BundleScope, label: string): PrintSubject {
  return { value: scope, label, scope, ownerId: null };
}

function toWholeLabel(scope: BundleScope, pack: Pack): string {
  const name = nameOfScope(scope, pack);
  return scope === PROGRAM_OWNER ? `The whole portfolio, ${name}` : `The whole set, ${name}`;
}

/** The response of the writing page: `/write/access/07`; a set's address alone shows its first one. */
function findWritten(pathname: string, pack: Pack): PrintSubject | null {
  const [, setId, part] = /\/write\/([^/]+)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  if (setId === undefined) return null;
  if (setId === PROGRAM_OWNER) return toOne(PROGRAM_OWNER, setId, pack.slots.program[0]?.label ?? pack.title);
  const set = pack.sets.find((candidate) => candidate.id === setId);
  if (set === undefined) return null;
  const requirements = pack.slots.requirement.length > 0 ? set.requirements : [];
  const requirement = part === undefined ? requirements[0] : requirements.find((candidate) => candidate.id === `${setId}/${part}`);
  if (requirement !== undefined) return toOne(set.id, requirement.id, `${requirement.number}, ${requirement.title}`);
  return part === undefined || part === STATEMENT_PART ? toOne(set.id, set.id, pack.slots.set[0]?.label ?? set.title) : null;
}

function toOne(scope: BundleScope, ownerId: string, name: string): PrintSubject {
  return { value: 'one', label: `Only ${name}`, scope, ownerId };
}

/** Check and export are about one scope; without one in the address, about the first. */
function findScope(pathname: string, { records, pack }: Desk): Scope | null {
  const [, place, scope] = /\/p\/[^/]+\/(check|export)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  if (place === undefined) return null;
  return parseScope(scope, records, pack) ?? toScopes(records, pack)[0]?.value ?? null;
}
