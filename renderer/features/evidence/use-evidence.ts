import { useMemo } from 'react';
import type { Finding } from '../../../shared/checks/finding';
import type { EvidenceId, Sha256 } from '../../../shared/domain/ids';
import type { Evidence, Use } from '../../../shared/domain/portfolio';
import { toFindingText, toNames, type FindingText } from '../../../shared/text/finding-text';
import { usePlatform } from '../../platform/platform-context';
import { evidenceEditsOf, type EvidenceEdits } from '../../storage/evidence-edits';
import type { EvidenceFiles } from '../../../shared/platform/platform';
import { addTags, attachMany, editMany, removeMany, type BulkAct, type BulkEdit } from '../../storage/evidence-bulk';
import { attachEvidence, detachEvidence, editEvidence, putBackEvidence, removeEvidence, type EvidenceEdit } from '../../storage/evidence-store';
import { emptyTrash, type EmptiedTrash } from '../../storage/evidence-trash';
import type { SharedStores } from '../../storage/discard-unused';
import type { FileAdder, FileAdderState } from '../../storage/adding-files';
import type { PortfolioSession } from '../../storage/portfolio-session';
import { useFindings, useRecords, useRegistry, useSession } from '../../storage/session-context';
import { useFileAdder } from '../../storage/use-file-adder';
import { inspectInWorker } from '../../workers/inspect-in-worker';
import { toRows, type EvidenceRow } from './evidence-rows';
import type { TargetId } from '../../../shared/text/target-text';
import { toTargetGroups, type TargetGroup } from './targets';

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
  readonly openView: EvidenceFiles['openView'];
  /** The words in a file, as far as they could be read; empty when there are none. */
  readonly readText: (sha256: Sha256) => Promise<string>;
  readonly moveToTrash: (id: EvidenceId) => Promise<void>;
  readonly putBack: (id: EvidenceId) => Promise<void>;
  readonly attach: (evidenceId: EvidenceId, targetId: TargetId) => Promise<void>;
  readonly attachAgain: (use: Use) => Promise<void>;
  readonly detach: (evidenceId: EvidenceId, targetId: TargetId) => Promise<void>;
  readonly edit: (id: EvidenceId, edit: EvidenceEdit) => Promise<void>;
  readonly addTags: (id: EvidenceId, tags: readonly string[]) => Promise<void>;
  readonly editMany: (ids: readonly EvidenceId[], edit: BulkEdit) => Promise<BulkAct>;
  readonly attachMany: (ids: readonly EvidenceId[], targets: readonly TargetId[]) => Promise<BulkAct>;
  readonly removeMany: (ids: readonly EvidenceId[]) => Promise<BulkAct>;
  /** Removes these for good, as far as they are in the trash. */
  readonly emptyTrash: (ids: readonly EvidenceId[]) => Promise<EmptiedTrash>;
};

const inspect = (file: Blob, fileName: string) => inspectInWorker({ file, fileName });

/** The evidence page's only contact with storage. */
export function useEvidence(): EvidenceDesk {
  const session = useSession();
  const records = useRecords();
  const findings = useFindings();
  const platform = usePlatform();
  const registry = useRegistry();
  const { adder, ...adding } = useFileAdder({ platform, inspect });
  const { db, pack } = session;
  const rows = useMemo(() => toRows(records, pack, findings), [records, pack, findings]);
  const trash = useMemo(() => toTrash(records.evidence), [records.evidence]);
  const targetGroups = useMemo(() => toTargetGroups(pack, new Set(records.chosenSets.map(({ setId }) => setId))), [pack, records.chosenSets]);
  const names = useMemo(() => toNames(records, pack), [records, pack]);
  const acts = useMemo(() => toActs(session, { registry, evidenceFiles: platform.evidenceFiles }), [session, registry, platform]);
  return {
    ...acts,
    session,
    rows,
    trash,
    targetGroups,
    adding,
    adder,
    edits: evidenceEditsOf(db),
    describe: (finding) => toFindingText(finding, names),
    lastModifiedOf: adder.lastModifiedOf,
  };
}

type Act = 'openBytes' | 'openView' | 'readText' | 'moveToTrash' | 'putBack' | 'attach' | 'attachAgain' | 'detach' | 'edit' | 'addTags' | 'editMany' | 'attachMany' | 'removeMany' | 'emptyTrash';

/** The same functions as long as the portfolio is open, so that what is given them is not drawn again for nothing. */
function toActs({ db }: PortfolioSession, stores: SharedStores): Pick<EvidenceDesk, Act> {
  const { evidenceFiles } = stores;
  return {
    openBytes: ({ sha256 }) => evidenceFiles.open(sha256),
    openView: (sha256, mediaType) => evidenceFiles.openView(sha256, mediaType),
    readText: async (sha256) => (await db.texts.get(sha256))?.text ?? '',
    moveToTrash: (id) => removeEvidence(db, id),
    putBack: (id) => putBackEvidence(db, id),
    attach: (evidenceId, requirementId) => attachEvidence(db, { evidenceId, requirementId, note: '' }),
    attachAgain: (use) => attachEvidence(db, use),
    detach: (evidenceId, requirementId) => detachEvidence(db, evidenceId, requirementId),
    edit: (id, edit) => editEvidence(db, id, edit),
    addTags: (id, tags) => addTags(db, id, tags),
    editMany: (ids, edit) => editMany(db, ids, edit),
    attachMany: (ids, targets) => attachMany(db, ids, targets),
    removeMany: (ids) => removeMany(db, ids),
    emptyTrash: (ids) => emptyTrash(db, ids, stores),
  };
}

function toTrash(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(({ removedAt }) => removedAt !== '').sort((a, b) => b.removedAt.localeCompare(a.removedAt));
}
