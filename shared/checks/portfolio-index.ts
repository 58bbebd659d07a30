import { citationsIn, picturesIn } from '../domain/rich-text-reading';
import { toOwner, type EvidenceId, type ResponseKey, type Sha256 } from '../domain/ids';
import type { Evidence, PrivacyAnswer, RequirementState, Response, Use } from '../domain/portfolio';
import type { RichText } from '../domain/rich-text';
import { toPlainName } from '../inspection/judge-file-name';
import { isSame } from './is-same';

export type EvidenceIndex = {
  /** In use: not in the trash. By number. */
  readonly live: readonly Evidence[];
  readonly liveById: ReadonlyMap<EvidenceId, Evidence>;
  /** The trash included. */
  readonly byId: ReadonlyMap<EvidenceId, Evidence>;
  /** Of the live items with the same bytes the one with the lowest number. */
  readonly firstByDigest: ReadonlyMap<Sha256, Evidence>;
  /** By `toPlainName` of the original name, likewise. */
  readonly firstByPlainName: ReadonlyMap<string, Evidence>;
};

export type UseIndex = {
  readonly byOwner: ReadonlyMap<string, readonly Use[]>;
  readonly byEvidence: ReadonlyMap<EvidenceId, readonly Use[]>;
};

/**
 * The indexes are remembered per array: records are replaced, never changed in place, so a keystroke (which replaces
 * the responses) finds the indexes of evidence and uses ready.
 */
export const toEvidenceIndex = remembered((evidence: readonly Evidence[]): EvidenceIndex => {
  const live = evidence.filter((item) => item.removedAt === '').sort((a, b) => a.number - b.number);
  return {
    live,
    liveById: new Map(live.map((item) => [item.id, item])),
    byId: new Map(evidence.map((item) => [item.id, item])),
    firstByDigest: toFirst(live, (item) => item.sha256),
    firstByPlainName: toFirst(live, plainNameOf),
  };
});

/** Remembered by item: names stay while lists are made anew. */
export const plainNameOf = remembered((item: Evidence): string => toPlainName(item.originalName));

function toFirst<Key extends string>(byNumber: readonly Evidence[], keyOf: (item: Evidence) => Key): ReadonlyMap<Key, Evidence> {
  const first = new Map<Key, Evidence>();
  for (const item of byNumber) {
    const key = keyOf(item);
    if (!first.has(key)) first.set(key, item);
  }
  return first;
}

export const toUseIndex = remembered((uses: readonly Use[]): UseIndex => ({
  byOwner: groupBy(uses, (use): string => use.requirementId),
  byEvidence: groupBy(uses, (use) => use.evidenceId),
}));

export const toStateIndex = remembered(
  (states: readonly RequirementState[]): ReadonlyMap<string, RequirementState> =>
    new Map(states.map((state) => [state.requirementId, state])),
);

export const toDocIndex = remembered(
  (responses: readonly Response[]): ReadonlyMap<ResponseKey, RichText> =>
    new Map(responses.map((response) => [response.key, response.doc])),
);

/** What the person has said of hits of the privacy screen, by the file or text they stand in. */
export type AnswerIndex = ReadonlyMap<string, readonly PrivacyAnswer[]>;

export const toAnswerIndex = remembered((answers: readonly PrivacyAnswer[]): AnswerIndex => groupBy(answers, (answer): string => answer.owner));

/** Owners (requirement, set, `program`) whose text cites or pictures an item. */
export type CitationIndex = ReadonlyMap<EvidenceId, readonly string[]>;

export const toCitationIndex = remembered((responses: readonly Response[]): CitationIndex => {
  const citedBy = new Map<EvidenceId, string[]>();
  for (const { key, doc } of responses) {
    for (const id of evidenceIn(doc)) {
      const owners = citedBy.get(id);
      const owner = toOwner(key);
      if (owners === undefined) citedBy.set(id, [owner]);
      else if (!owners.includes(owner)) owners.push(owner);
    }
  }
  return citedBy;
});

/** Typing seldom changes what is cited: while no text's citations change, the index before is the index now. */
export function createCitationMemory(): (responses: readonly Response[]) => CitationIndex {
  let before: { readonly responses: readonly Response[]; readonly index: CitationIndex } | null = null;
  return (responses) => {
    const index = before !== null && citesTheSame(before.responses, responses) ? before.index : toCitationIndex(responses);
    before = { responses, index };
    return index;
  };
}

function citesTheSame(before: readonly Response[], now: readonly Response[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ key, doc }, at) => {
      const other = now[at];
      return other !== undefined && other.key === key && (other.doc === doc || isSame(evidenceIn(doc), evidenceIn(other.doc)));
    })
  );
}

/** Evidence that a text cites or shows as a picture. */
export function evidenceIn(doc: RichText): readonly EvidenceId[] {
  const pictures = picturesIn(doc);
  return pictures.length === 0 ? citationsIn(doc) : [...citationsIn(doc), ...pictures.map((picture) => picture.evidenceId)];
}

function remembered<Input extends object, Output>(make: (input: Input) => Output): (input: Input) => Output {
  const known = new WeakMap<Input, Output>();
  return (input) => {
    const before = known.get(input);
    if (before !== undefined) return before;
    const made = make(input);
    known.set(input, made);
    return made;
  };
}

function groupBy<Item, Key extends string>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
