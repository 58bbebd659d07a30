import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import pagesCss from '../../../assets/bundle/pages.css?raw';
import { planOutput } from '../../../shared/bundle/recipients/plan-output';
import type { Recipient } from '../../../shared/packs/pack';
import { toLocalDate } from '../../../shared/text/dates';
import { toFindingText, toNames } from '../../../shared/text/finding-text';
import { usePlatform } from '../../platform/platform-context';
import type { BundleRequest } from '../../storage/making-bundle';
import { receiptPath } from '../../storage/places';
import { writeRound } from '../../storage/plan-store';
import type { PortfolioSession } from '../../storage/portfolio-session';
import type { CurrentRecords } from '../../storage/portfolio-view';
import { nameOfScope, parseScope, type Scope } from '../../storage/scopes';
import { useRecords, useRegistry, useSession } from '../../storage/session-context';
import { softwareVersion } from '../../storage/software-version';
import { exportBundle } from './export-bundle';
import { exportFiles } from './export-files';
import type { ExportDesk, ExportRun, FilesChoice, Making } from './export-steps';

export type Exporting = {
  readonly session: PortfolioSession;
  readonly records: CurrentRecords;
  readonly scope: Scope;
  readonly scopeName: string;
  readonly round: number;
  readonly making: Making;
  readonly canMakePdf: boolean;
  readonly setRound: (round: number) => void;
  readonly make: (recipient: Recipient, choice: FilesChoice) => void;
  /** Saves the files that are made, or writes the next zip. */
  readonly proceed: () => void;
  /** Back to the question; what was saved stays where it is. */
  readonly turnBack: () => void;
  readonly cancel: () => void;
};

/** Making something for a recipient: the page's only contact with storage and host. Null when the address names nothing to export. */
export function useExport(): Exporting | null {
  const session = useSession();
  const records = useRecords();
  const { capabilities } = usePlatform();
  const scope = parseScope(useParams()['scope'], records, session.pack);
  const round = scope === null ? 1 : (records.head.rounds[scope] ?? 1);
  const run = useRunning(session);
  if (scope === null) return null;
  const { making, ...acts } = run;
  return {
    session,
    records,
    scope,
    scopeName: nameOfScope(scope, session.pack),
    round,
    making,
    canMakePdf: capabilities.canMakePdf,
    setRound: (next) => void writeRound(session.db, scope, next),
    make: (recipient, choice) => acts.begin({ recipient, request: toRequest({ scope, round, recipientId: recipient.id }) }, choice),
    proceed: acts.proceed,
    turnBack: acts.turnBack,
    cancel: acts.cancel,
  };
}

type Begun = Pick<ExportDesk, 'recipient' | 'request'>;
type Running = Pick<Exporting, 'making' | 'proceed' | 'turnBack' | 'cancel'> & { readonly begin: (begun: Begun, choice: FilesChoice) => void };

function useRunning(session: PortfolioSession): Running {
  const platform = usePlatform();
  const registry = useRegistry();
  const navigate = useNavigate();
  const [making, show] = useState<Making>({ step: 'asking' });
  const abort = useRef<AbortController | null>(null);
  const run = useRef<ExportRun | null>(null);
  useEffect(() => () => void run.current?.end(), []);

  const guard = (work: Promise<unknown>): void => void work.catch((failure: unknown) => show(abort.current?.signal.aborted === true ? { step: 'asking' } : toFailed(failure)));
  const begin = async (begun: Begun, choice: FilesChoice): Promise<void> => {
    const openSignal = (): AbortSignal => (abort.current = new AbortController()).signal;
    show({ step: 'making', progress: null });
    const finish = (receiptId: string, token: string): void => void navigate(receiptPath(session.id, receiptId), { state: { token } });
    const desk: ExportDesk = { ...begun, session, host: { ...platform, registry }, openSignal, show, finish };
    const output = planOutput(begun.recipient);
    run.current = output.kind === 'bundle' ? await exportBundle(desk, output) : await exportFiles(desk, output, choice);
  };
  return {
    making,
    begin: (begun, choice) => guard(begin(begun, choice)),
    proceed: () => guard(run.current?.proceed() ?? Promise.resolve()),
    turnBack: () => {
      void run.current?.end();
      show({ step: 'asking' });
    },
    cancel: () => abort.current?.abort(),
  };
}

function toRequest(chosen: Pick<BundleRequest, 'scope' | 'round' | 'recipientId'>): Omit<BundleRequest, 'pdf'> {
  const describe: BundleRequest['describe'] = (records, pack) => {
    const names = toNames(records, pack, chosen.scope);
    return (finding) => toFindingText(finding, names);
  };
  return { ...chosen, madeOn: toLocalDate(Date.now()), softwareVersion, styleSheet: pagesCss, describe };
}

function toFailed(failure: unknown): Making {
  return { step: 'failed', problem: { kind: 'write-failed', detail: failure instanceof Error ? failure.message : String(failure) } };
}
