import type { Place } from '../checks/finding';
import { toOwner } from '../domain/ids';
import type { Evidence, PortfolioRecords } from '../domain/portfolio';
import { requirementById, setById, setOf } from '../packs/pack-index';
import type { Pack } from '../packs/pack';

/** What places are called in sentences. */
export type PlaceNames = {
  /** "7, Explaining policies", "Access Services", "E6, workshop certificate"; empty where a name would say nothing. */
  readonly nameOf: (place: Place) => string;
  /** The words of the link that goes there: "Go to 9", "Look at E6". */
  readonly actionOf: (place: Place) => string;
};

type Named = Pick<PortfolioRecords, 'evidence' | 'chosenSets'>;

/**
 * Resolves ids to titles. Where more than one set is written, and no `scope` says which one is meant, a competency is
 * named with its set: "Access Services 7, Explaining policies".
 */
export function toNames(records: Named, pack: Pack, scope: string = 'everything'): PlaceNames {
  const evidence = new Map(records.evidence.map((item) => [item.id, item]));
  const writing = new Set(pack.routes.filter((route) => route.kind === 'writing').map((route) => route.id));
  const writtenSets = records.chosenSets.filter((row) => writing.has(row.route));
  const withSet = setById(pack, scope) === undefined && writtenSets.length > 1;
  return {
    nameOf: (place) => {
      const owner = ownerOf(place);
      if (owner !== null) return nameOwner(owner, pack, withSet);
      return place.kind === 'evidence' ? nameEvidence(evidence.get(place.evidenceId)) : '';
    },
    actionOf: (place) => toAction(place, pack, (id) => evidence.get(id)),
  };
}

/** A requirement's or a set's id, or `program`; null for places that no one writes in. */
function ownerOf(place: Place): string | null {
  if (place.kind === 'response') return toOwner(place.key);
  if (place.kind === 'requirement') return place.requirementId;
  return place.kind === 'set' ? place.setId : null;
}

function nameOwner(owner: string, pack: Pack, withSet: boolean): string {
  const requirement = requirementById(pack, owner);
  if (requirement === undefined) return setById(pack, owner)?.title ?? '';
  const set = withSet ? `${setOf(pack, requirement.id)?.title ?? ''} ` : '';
  return `${set}${requirement.number}, ${requirement.title}`;
}

function nameEvidence(item: Evidence | undefined): string {
  if (item === undefined) return 'evidence that is gone';
  const title = item.title.trim() === '' ? item.originalName : item.title;
  return `E${item.number}, ${title}`;
}

function toAction(place: Place, pack: Pack, itemOf: (id: Evidence['id']) => Evidence | undefined): string {
  switch (place.kind) {
    case 'response':
    case 'set':
      return 'Go there';
    case 'requirement':
      return `Go to ${requirementById(pack, place.requirementId)?.number ?? 'it'}`;
    case 'evidence':
      return `Look at E${itemOf(place.evidenceId)?.number ?? ''}`;
    case 'plan':
      return 'Open the plan';
    case 'profile':
      return 'Fill in your profile';
    case 'declarations':
      return 'Read the declarations';
  }
}
