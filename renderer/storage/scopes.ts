import { PROGRAM_OWNER, type SetId } from '../../shared/domain/ids';
import type { Pack } from '../../shared/packs/pack';
import type { CurrentRecords } from './portfolio-view';

/** What one bundle can be about. */
export type Scope = SetId | typeof PROGRAM_OWNER | 'everything';
export type ScopeOption = { readonly value: Scope; readonly label: string };

/** What may be checked and bundled: each written set, or the program as a whole, as the pack's unit of submission says. */
export function toScopes(records: CurrentRecords, pack: Pack): readonly ScopeOption[] {
  if (pack.submissionUnit === 'program') return [{ value: PROGRAM_OWNER, label: pack.title }];
  const writing = new Set(pack.routes.filter((route) => route.kind === 'writing').map((route) => route.id));
  const chosen = new Set(records.chosenSets.filter((row) => writing.has(row.route)).map((row) => row.setId));
  return pack.sets.filter((set) => chosen.has(set.id)).map((set) => ({ value: set.id, label: set.title }));
}

export function nameOfScope(scope: string, pack: Pack): string {
  if (scope === 'everything') return 'Everything';
  return pack.sets.find((set) => set.id === scope)?.title ?? pack.title;
}

/** The scope an address names, if it is one. */
export function parseScope(text: string | undefined, records: CurrentRecords, pack: Pack): Scope | null {
  if (text === 'everything') return 'everything';
  return toScopes(records, pack).find((option) => option.value === text)?.value ?? null;
}
