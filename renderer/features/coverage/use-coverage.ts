import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { Use } from '../../../shared/domain/portfolio';
import { toTargetText } from '../../../shared/text/target-text';
import { evidenceEditsOf, type EvidenceEdits } from '../../storage/evidence-edits';
import { attachEvidence, detachEvidence } from '../../storage/evidence-store';
import type { PortfolioSession } from '../../storage/portfolio-session';
import { useRecords, useSession } from '../../storage/session-context';
import { useToast } from '../../ui/toast/toast-context';
import { toCoverage, type Coverage, type CoverageItem, type CoverageRow } from './coverage-rows';
import { ALL_SETS, toCoverageScopes, type CoverageScope } from './coverage-scopes';

/** One place of the map, and what a person does there. */
export type CellActions = {
  readonly attach: (row: CoverageRow, entry: CoverageItem) => void;
  /** With the note as it is now, which putting it back brings back too. */
  readonly detach: (row: CoverageRow, use: Use) => void;
};

export type CoverageDesk = CellActions & {
  readonly session: PortfolioSession;
  readonly portfolioTitle: string;
  readonly scopes: readonly CoverageScope[];
  readonly scope: CoverageScope | undefined;
  readonly coverage: Coverage;
  /** Of the portfolio, whether the map shows them or not. */
  readonly itemCount: number;
  readonly edits: EvidenceEdits;
};

/** The coverage map's only contact with storage. */
export function useCoverage(): CoverageDesk {
  const session = useSession();
  const { evidence, uses, responses, chosenSets, head } = useRecords();
  const { pack } = session;
  const wanted = useParams()['scope'] ?? ALL_SETS;
  const scopes = useMemo(() => toCoverageScopes(pack, chosenSets), [pack, chosenSets]);
  const scope = scopes.find(({ id }) => id === wanted) ?? scopes[0];
  const scopeId = scope?.id ?? ALL_SETS;
  const coverage = useMemo(() => toCoverage({ evidence, uses, responses, chosenSets }, pack, scopeId), [evidence, uses, responses, chosenSets, pack, scopeId]);
  return { session, portfolioTitle: head.title, scopes, scope, coverage, itemCount: coverage.items.length, edits: evidenceEditsOf(session.db), ...useCellActions(session) };
}

function useCellActions({ db }: PortfolioSession): CellActions {
  const toast = useToast();
  return useMemo(
    () => ({
      attach: ({ target }, { item }) => {
        const put = attachEvidence(db, { evidenceId: item.id, requirementId: target.id, note: '' });
        void put.then(() => toast(`E${item.number} attached to ${toTargetText(target)}.`, { label: 'Take it off', onPress: () => void detachEvidence(db, item.id, target.id) }));
      },
      detach: ({ target }, use) => {
        const taken = detachEvidence(db, use.evidenceId, use.requirementId);
        void taken.then(() => toast(`Taken off ${toTargetText(target)}.`, { label: 'Put it back', onPress: () => void attachEvidence(db, use) }));
      },
    }),
    [db, toast],
  );
}
