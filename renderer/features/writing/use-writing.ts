import { useEffect, useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Finding } from '../../../shared/checks/finding';
import { evidenceIn } from '../../../shared/checks/portfolio-index';
import { toProgress, type Progress } from '../../../shared/checks/progress';
import { toOwner, type EvidenceId, type RequirementId, type SetId } from '../../../shared/domain/ids';
import type { Evidence, RequirementState, Use } from '../../../shared/domain/portfolio';
import type { Pack } from '../../../shared/packs/pack';
import type { CitedItem, CitationLookup } from '../../editor/citation-lookup';
import { attachEvidence, detachEvidence } from '../../storage/evidence-store';
import { requirementPath } from '../../storage/places';
import type { PortfolioSession } from '../../storage/portfolio-session';
import type { CurrentRecords } from '../../storage/portfolio-view';
import { writeRequirementState } from '../../storage/response-store';
import { useFindings, useRecords, useSession } from '../../storage/session-context';
import { toGroups, type Subject, type WritingGroup } from './subject';

export type AttachedItem = {
  readonly item: Evidence;
  readonly use: Use | null;
  /** How many of the subject's texts cite or show it. */
  readonly timesCited: number;
};

export type Writing = {
  readonly session: PortfolioSession;
  readonly records: CurrentRecords;
  readonly groups: readonly WritingGroup[];
  readonly group: WritingGroup;
  readonly subject: Subject;
  readonly progress: Progress;
  readonly state: RequirementState;
  readonly attached: readonly AttachedItem[];
  readonly findings: readonly Finding[];
  readonly setState: (change: Partial<RequirementState>) => void;
  readonly attach: (evidenceId: EvidenceId) => void;
  readonly detach: (evidenceId: EvidenceId) => void;
  readonly goTo: (subject: Subject) => void;
};

const unmarked = { mark: 'none', suggestionId: '', selfRating: '' } as const;

/** The workspace's only contact with storage. Null while the address names nothing that is written. */
export function useWriting(): Writing | null {
  const session = useSession();
  const records = useRecords();
  const allFindings = useFindings();
  const navigate = useNavigate();
  const params = useParams();
  const groups = useGroups(session.pack, records);
  const progress = useMemo(() => toProgress(records, session.pack), [records, session.pack]);
  const group = groups.find((candidate) => candidate.id === params['setId']);
  const part = params['part'] ?? group?.subjects[0]?.part;
  const subject = group?.subjects.find((candidate) => candidate.part === part);
  if (group === undefined || subject === undefined) return null;
  const state = records.requirementStates.find((row) => row.requirementId === subject.id) ?? { requirementId: subject.id, ...unmarked };
  return {
    session,
    records,
    groups,
    group,
    subject,
    progress,
    state,
    attached: toAttached(records, subject.id),
    findings: allFindings.filter((finding) => isAbout(finding, subject.id)),
    setState: (change) => void writeRequirementState(session.db, { ...state, ...change }),
    attach: (evidenceId) => void attachEvidence(session.db, { evidenceId, requirementId: subject.id, note: '' }),
    detach: (evidenceId) => void detachEvidence(session.db, evidenceId, subject.id),
    goTo: (next) => void navigate(requirementPath(session.id, next.id)),
  };
}

function useGroups(pack: Pack, records: CurrentRecords): readonly WritingGroup[] {
  return useMemo(() => {
    const writing = new Set(pack.routes.filter((route) => route.kind === 'writing').map((route) => route.id));
    const chosen = new Set(records.chosenSets.filter((row) => writing.has(row.route)).map((row) => row.setId));
    return toGroups(pack, pack.sets.filter((set) => chosen.has(set.id)));
  }, [pack, records.chosenSets]);
}

function toAttached(records: CurrentRecords, subjectId: RequirementId | SetId): readonly AttachedItem[] {
  const uses = new Map(records.uses.filter((use) => use.requirementId === subjectId).map((use) => [use.evidenceId, use]));
  const cited = new Map<EvidenceId, number>();
  for (const response of records.responses) {
    if (toOwner(response.key) !== subjectId) continue;
    for (const id of evidenceIn(response.doc)) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  return records.evidence
    .filter((item) => item.removedAt === '' && (uses.has(item.id) || cited.has(item.id)))
    .map((item) => ({ item, use: uses.get(item.id) ?? null, timesCited: cited.get(item.id) ?? 0 }));
}

function isAbout(finding: Finding, subjectId: RequirementId | SetId): boolean {
  const { where } = finding;
  if (where.kind === 'response') return toOwner(where.key) === subjectId;
  if (where.kind === 'requirement') return where.requirementId === subjectId;
  return where.kind === 'set' && where.setId === subjectId;
}

/** Keeps the chips in the text true to the evidence. */
export function useCitationLookup(lookup: CitationLookup, pack: Pack, evidence: readonly Evidence[]): void {
  useEffect(() => {
    lookup.set(evidence.filter((item) => item.removedAt === '').map((item) => toCited(item, pack)));
  }, [lookup, pack, evidence]);
}

function toCited(item: Evidence, pack: Pack): CitedItem {
  const evidenceClass = pack.evidenceClasses.find((candidate) => candidate.id === item.classId);
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    classLabel: evidenceClass?.label ?? '',
    shape: evidenceClass?.shape ?? 'none',
  };
}
