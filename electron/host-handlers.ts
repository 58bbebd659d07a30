import type { HostAnswer, HostArgs, HostCallName, TransferId } from '../shared/host/contract';
import { ok, refused, type Result } from '../shared/domain/result';
import type { BundlePlan } from '../shared/bundle/bundle-plan';
import type { BundleProblem, BundleProgress, WrittenBundle } from '../shared/platform/platform';
import type { EvidenceFolder } from './evidence-files';
import type { HostPage } from './host-page';
import type { OpenedBundles } from './opened-bundles';
import { PastedFiles } from './pasted-files';
import { Transfers } from './transfers';
import { WrittenBundles } from './written-bundles';

/** A handler for every call of the table: one that is forgotten does not compile. */
export type HostHandlers = {
  readonly [Name in HostCallName]: (args: HostArgs<Name>, page: HostPage) => Promise<HostAnswer<Name>> | HostAnswer<Name>;
};

export type BundleTarget = {
  readonly path: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BundleProgress) => void;
};

export type HostServices = {
  readonly evidence: EvidenceFolder;
  readonly openedBundles: OpenedBundles;
  readonly writeBundle: (plan: BundlePlan, target: BundleTarget) => Promise<Result<Omit<WrittenBundle, 'token'>, BundleProblem>>;
  readonly showInFolder: (path: string) => void;
  readonly setUnsaved: (pageId: number, isUnsaved: boolean) => void;
  readonly confirmFlush: (pageId: number, requestId: number) => void;
};

export type Host = {
  readonly handlers: HostHandlers;
  /** Ends whatever a page had running; nothing half-done stays. */
  readonly forgetPage: (pageId: number) => Promise<void>;
};

/** What the desktop does for the page. Knows no window and no Electron, so that tests can run it as it is. */
export function createHost(services: HostServices): Host {
  const transfers = new Transfers();
  const pasted = new PastedFiles(services.evidence);
  const handlers: HostHandlers = {
    ...createEvidenceHandlers(services.evidence, transfers, pasted),
    ...createBundleHandlers(services, transfers),
    cancelTransfer: async ({ transferId }, page) => {
      transfers.cancel(page.id, transferId);
      await pasted.abandon({ pageId: page.id, transferId });
      return null;
    },
    printPage: async (_args, page) => {
      await page.print();
      return null;
    },
    setUnsaved: ({ isUnsaved }, page) => {
      services.setUnsaved(page.id, isUnsaved);
      return null;
    },
    confirmFlush: ({ requestId }, page) => {
      services.confirmFlush(page.id, requestId);
      return null;
    },
  };
  const forgetPage = async (pageId: number): Promise<void> => {
    transfers.cancelPage(pageId);
    await pasted.abandonPage(pageId);
  };
  return { handlers, forgetPage };
}

type EvidenceCall = 'copyEvidence' | 'beginEvidence' | 'appendEvidence' | 'commitEvidence' | 'findMissingEvidence' | 'verifyEvidence' | 'discardEvidence';

function createEvidenceHandlers(evidence: EvidenceFolder, transfers: Transfers, pasted: PastedFiles): Pick<HostHandlers, EvidenceCall> {
  return {
    copyEvidence: ({ transferId, name, path }, page) =>
      transfers.run(page.id, transferId, (signal) => evidence.copy({ path, name }, { signal, onProgress: toProgress(page, transferId) })),
    beginEvidence: ({ transferId, size }, page) => pasted.begin({ pageId: page.id, transferId }, size),
    appendEvidence: ({ transferId, bytes }, page) => pasted.append({ pageId: page.id, transferId }, bytes),
    commitEvidence: ({ transferId }, page) => pasted.commit({ pageId: page.id, transferId }),
    findMissingEvidence: ({ digests }) => evidence.findMissing(digests),
    verifyEvidence: ({ transferId, sha256 }, page) =>
      transfers.run(page.id, transferId, (signal) => evidence.verify(sha256, { signal, onProgress: toProgress(page, transferId) })),
    discardEvidence: async ({ digests }) => {
      await evidence.discard(digests);
      return null;
    },
  };
}

type BundleCall = 'writeBundle' | 'revealBundle' | 'takeOpenedBundle';

function createBundleHandlers(services: HostServices, transfers: Transfers): Pick<HostHandlers, BundleCall> {
  const written = new WrittenBundles();
  return {
    writeBundle: ({ transferId, plan }, page) =>
      transfers.run(page.id, transferId, async (signal) => {
        const path = await page.askWhereToSave(`${plan.name}.zip`);
        if (path === null || signal.aborted) return refused({ kind: 'cancelled' });
        const onProgress = (progress: BundleProgress) => page.send('bundleProgress', { transferId, progress });
        const outcome = await services.writeBundle(plan, { path, signal, onProgress });
        return outcome.ok ? ok({ ...outcome.value, token: written.remember(path) }) : outcome;
      }),
    revealBundle: ({ token }) => {
      const path = written.toPath(token);
      if (path !== null) services.showInFolder(path);
      return null;
    },
    takeOpenedBundle: () => services.openedBundles.take(),
  };
}

function toProgress(page: HostPage, transferId: TransferId): (bytesDone: number) => void {
  return (bytesDone) => page.send('transferProgress', { transferId, bytesDone });
}
