import { useMemo } from 'react';
import type { Finding } from '../../../shared/checks/finding';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { Evidence, Use } from '../../../shared/domain/portfolio';
import { toFindingText, toNames, type FindingText } from '../../../shared/text/finding-text';
import { usePlatform } from '../../platform/platform-context';
import { evidenceEditsOf, type EvidenceEdits } from '../../storage/evidence-edits';
import { attachEvidence, detachEvidence, putBackEvidence, removeEvidence } from '../../storage/evidence-store';
import type { FileAdder, FileAdderState } from '../../storage/adding-files';
import type { PortfolioSession } from '../../storage/portfolio-session';
import { useFindings, useRecords, useSession } from '../../storage/session-context';
import { useFileAdder } from '../../storage/use-file-adder';
import { inspectInWorker } from '../../workers/inspect-in-worker';
import { toRows, type EvidenceRow } from './evidence-rows';
import { toTargetGroups, type TargetGroup, type TargetId } from './targets';

export type EvidenceDesk = {
  readonly session: PortfolioSession;
  /** Items in use, by number. */
  readonly rows: readonly EvidenceRow[];
  /** The last removed first. */
  readonly trash: readonly Evidence[];
  readonly targetGroups: readonly TargetGroup[];
  readonly adding: FileAdderState;
  readonly adder: FileAdder;
  readonly edits: EvidenceEdits;
  readonly describe: (finding: Finding) => FindingText;
  /** Milliseconds since 1970, for items added in this sitting. */
  readonly lastModifiedOf: (id: EvidenceId) => number | undefined;
  readonly openBytes: (item: Evidence) => Promise<Blob | null>;
  readonly moveToTrash: (id: EvidenceId) => Promise<void>;
  readonly putBack: (id: EvidenceId) => Promise<void>;
  readonly attach: (evidenceId: EvidenceId, targetId: TargetId) => Promise<void>;
  readonly attachAgain: (use: Use) => Promise<void>;
  readonly detach: (evidenceId: EvidenceId, targetId: TargetId) => Promise<void>;
};

const inspect = (file: Blob, fileName: string) => inspectInWorker({ file, fileName });

/** The evidence page's only contact with storage. */
export function useEvidence(): EvidenceDesk {
  const session = useSession();
  const records = useRecords();
  const findings = useFindings();
  const platform = usePlatform();
  const { adder, ...adding } = useFileAdder({ platform, inspect });
  const { db, pack } = session;
  const rows = useMemo(() => toRows(records, pack, findings), [records, pack, findings]);
  const trash = useMemo(() => toTrash(records.evidence), [records.evidence]);
  const targetGroups = useMemo(() => toTargetGroups(pack, new Set(records.chosenSets.map(({ setId }) => setId))), [pack, records.chosenSets]);
  const names = useMemo(() => toNames(records, pack), [records, pack]);
  return {
    session,
    rows,
    trash,
    targetGroups,
    adding,
    adder,
    edits: evidenceEditsOf(db),
    describe: (finding) => toFindingText(finding, names),
    lastModifiedOf: adder.lastModifiedOf,
    openBytes: ({ sha256 }) => platform.evidenceFiles.open(sha256),
    moveToTrash: (id) => removeEvidence(db, id),
    putBack: (id) => putBackEvidence(db, id),
    attach: (evidenceId, requirementId) => attachEvidence(db, { evidenceId, requirementId, note: '' }),
    attachAgain: (use) => attachEvidence(db, use),
    detach: (evidenceId, requirementId) => detachEvidence(db, evidenceId, requirementId),
  };
}

function toTrash(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(({ removedAt }) => removedAt !== '').sort((a, b) => b.removedAt.localeCompare(a.removedAt));
}
