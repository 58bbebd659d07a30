import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { checkPortfolio } from '../../../shared/checks/check-portfolio';
import type { Finding, FindingArea } from '../../../shared/checks/finding';
import type { Sha256 } from '../../../shared/domain/ids';
import { toLocalDate } from '../../../shared/text/dates';
import { toFindingText, toNames, type FindingText } from '../../../shared/text/finding-text';
import { giveDeclaration, withdrawDeclaration } from '../../storage/plan-store';
import { checkPath, placePath } from '../../storage/places';
import type { PortfolioSession } from '../../storage/portfolio-session';
import type { CurrentRecords } from '../../storage/portfolio-view';
import { nameOfScope, parseScope, toScopes, type Scope, type ScopeOption } from '../../storage/scopes';
import { useFindings, useRecords, useSession } from '../../storage/session-context';

export type ShownFinding = { readonly finding: Finding; readonly text: FindingText; readonly path: string };
export type FindingGroup = { readonly title: string; readonly findings: readonly ShownFinding[] };

export type Rehearsal = {
  readonly session: PortfolioSession;
  readonly records: CurrentRecords;
  readonly scopes: readonly ScopeOption[];
  readonly scope: Scope;
  readonly scopeName: string;
  readonly findings: readonly ShownFinding[];
  readonly choose: (scope: string) => void;
  readonly go: (path: string) => void;
  readonly declare: (declarationId: string, isGiven: boolean) => void;
};

/** Groups by what there is to do, in the order in which it is done best. */
const groupTitles: readonly (readonly [FindingArea, string])[] = [
  ['writing', 'Write something'],
  ['evidence', 'Show it with evidence'],
  ['files', 'Repair a file'],
  ['privacy', 'Say it is safe to share'],
  ['plan', 'Settle the plan'],
  ['completeness', 'Complete the papers'],
];

/** The rehearsal's only contact with storage. Null while there is nothing to check. */
export function useRehearsal(): Rehearsal | null {
  const session = useSession();
  const records = useRecords();
  const all = useFindings();
  const navigate = useNavigate();
  const params = useParams();
  const { pack, id } = session;
  const scopes = toScopes(records, pack);
  const scope = parseScope(params['scope'], records, pack) ?? scopes[0]?.value ?? null;
  const findings = useMemo(() => {
    if (scope === null) return [];
    const names = toNames(records, pack, scope);
    const missingFiles = new Set<Sha256>(missingIn(all, records));
    const today = toLocalDate(Date.now());
    return checkPortfolio(records, pack, { scope, today, missingFiles }).map((finding) => ({
      finding,
      text: toFindingText(finding, names),
      path: placePath(id, finding.where),
    }));
  }, [records, pack, scope, all, id]);
  if (scope === null) return null;
  return {
    session,
    records,
    scopes,
    scope,
    scopeName: nameOfScope(scope, pack),
    findings,
    choose: (next) => void navigate(checkPath(id, next)),
    go: (path) => void navigate(path),
    declare: (declarationId, isGiven) =>
      void (isGiven
        ? giveDeclaration(session.db, { declarationId, givenAt: new Date().toISOString() })
        : withdrawDeclaration(session.db, declarationId)),
  };
}

/** The shell knows which bytes are gone; its findings carry that here. */
function missingIn(all: readonly Finding[], records: CurrentRecords): readonly Sha256[] {
  const gone = new Set(all.flatMap((finding) => (finding.check === 'file-missing' && finding.where.kind === 'evidence' ? [finding.where.evidenceId] : [])));
  return records.evidence.filter((item) => gone.has(item.id)).map((item) => item.sha256);
}

export function toGroups(findings: readonly ShownFinding[]): readonly FindingGroup[] {
  return groupTitles
    .map(([area, title]) => ({ title, findings: findings.filter(({ finding }) => finding.area === area) }))
    .filter((group) => group.findings.length > 0);
}
