import type { BundlePlan } from '../shared/bundle/bundle-plan';
import { ok, refused, type Result } from '../shared/domain/result';
import type { BundleProblem, BundleProgress, WrittenBundle } from '../shared/platform/platform';
import type { HostHandlers } from './handler-table';
import type { OpenedBundles } from './opened-bundles';
import type { Transfers } from './transfers';
import type { WrittenBundles } from './written-bundles';

export type BundleTarget = {
  readonly path: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BundleProgress) => void;
};

export type BundleServices = {
  readonly openedBundles: OpenedBundles;
  readonly writeBundle: (plan: BundlePlan, target: BundleTarget) => Promise<Result<Omit<WrittenBundle, 'token'>, BundleProblem>>;
  readonly showInFolder: (path: string) => void;
};

type BundleCall = 'writeBundle' | 'revealBundle' | 'takeOpenedBundle';

export function createBundleHandlers(services: BundleServices, transfers: Transfers, written: WrittenBundles): Pick<HostHandlers, BundleCall> {
  return {
    writeBundle: ({ transferId, plan }, page) =>
      transfers.run(page.id, transferId, async (signal) => {
        const path = await page.askWhereToSave(`${plan.name}.zip`, 'bundle');
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
