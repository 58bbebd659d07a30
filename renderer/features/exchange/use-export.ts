import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import pagesCss from '../../../assets/bundle/pages.css?raw';
import type { Recipient } from '../../../shared/packs/pack';
import type { BundleProblem, BundleProgress } from '../../../shared/platform/platform';
import { toLocalDate } from '../../../shared/text/dates';
import { toFindingText, toNames } from '../../../shared/text/finding-text';
import { usePlatform } from '../../platform/platform-context';
import { prepareBundle, recordBundle, type BundleRequest } from '../../storage/making-bundle';
import { receiptPath } from '../../storage/places';
import type { PortfolioSession } from '../../storage/portfolio-session';
import type { CurrentRecords } from '../../storage/portfolio-view';
import { writeRound } from '../../storage/plan-store';
import { nameOfScope, parseScope, type Scope } from '../../storage/scopes';
import { useRecords, useSession } from '../../storage/session-context';
import { softwareVersion } from '../../storage/software-version';

export type Making =
  | { readonly step: 'asking' }
  | { readonly step: 'making'; readonly progress: BundleProgress | null }
  | { readonly step: 'failed'; readonly problem: BundleProblem };

export type Exporting = {
  readonly session: PortfolioSession;
  readonly records: CurrentRecords;
  readonly scope: Scope;
  readonly scopeName: string;
  readonly round: number;
  readonly making: Making;
  readonly setRound: (round: number) => void;
  readonly make: (recipient: Recipient) => void;
  readonly cancel: () => void;
};

/** Making a bundle: the page's only contact with storage and host. Null when the address names nothing to export. */
export function useExport(): Exporting | null {
  const session = useSession();
  const records = useRecords();
  const platform = usePlatform();
  const navigate = useNavigate();
  const [making, setMaking] = useState<Making>({ step: 'asking' });
  const abort = useRef<AbortController | null>(null);
  const scope = parseScope(useParams()['scope'], records, session.pack);
  if (scope === null) return null;
  const round = records.head.rounds[scope] ?? 1;

  const make = async (recipient: Recipient): Promise<void> => {
    const request = toRequest({ scope, round, recipientId: recipient.id });
    abort.current = new AbortController();
    const { signal } = abort.current;
    setMaking({ step: 'making', progress: null });
    const prepared = await prepareBundle(session, platform.evidenceFiles, request);
    const written = await platform.bundles.write(prepared.plan, { signal, onProgress: (progress) => setMaking({ step: 'making', progress }) });
    if (!written.ok) return setMaking(written.problem.kind === 'cancelled' ? { step: 'asking' } : { step: 'failed', problem: written.problem });
    const receiptId = await recordBundle(session, prepared, { request, written: written.value });
    void navigate(receiptPath(session.id, receiptId), { state: { token: written.value.token } });
  };

  return {
    session,
    records,
    scope,
    scopeName: nameOfScope(scope, session.pack),
    round,
    making,
    setRound: (next) => void writeRound(session.db, scope, next),
    make: (recipient) => void make(recipient).catch((failure: unknown) => setMaking({ step: 'failed', problem: toProblem(failure) })),
    cancel: () => abort.current?.abort(),
  };
}

function toRequest(chosen: Pick<BundleRequest, 'scope' | 'round' | 'recipientId'>): BundleRequest {
  const describe: BundleRequest['describe'] = (records, pack) => {
    const names = toNames(records, pack, chosen.scope);
    return (finding) => toFindingText(finding, names);
  };
  return { ...chosen, madeOn: toLocalDate(Date.now()), softwareVersion, styleSheet: pagesCss, describe };
}

function toProblem(failure: unknown): BundleProblem {
  return { kind: 'write-failed', detail: failure instanceof Error ? failure.message : String(failure) };
}
