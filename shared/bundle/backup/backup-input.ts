import type { Evidence } from '../../domain/portfolio';
import type { DateOnly } from '../../domain/portfolio';
import type { BundlePlan } from '../bundle-plan';
import type { PlanInput } from '../plan-input';

/** All that decides a backup's bytes, but for the evidence files themselves. */
export type BackupInput = {
  /** Each with the scope `everything`, the history and the same date. The order is that of the front page. */
  readonly portfolios: readonly PlanInput[];
  /** Titles of portfolios on this computer that could not be opened, so that nobody believes that they are in it. */
  readonly notOpened: readonly string[];
  /** The bagging date. */
  readonly madeOn: DateOnly;
  readonly softwareVersion: string;
  /** The text of assets/bundle/pages.css. */
  readonly styleSheet: string;
};

/** One portfolio inside a backup. */
export type BackedUp = {
  /** `portfolios/my-portfolio`, inside data/. */
  readonly folder: string;
  readonly input: PlanInput;
  readonly plan: BundlePlan;
  /** Live evidence whose file is not in it. */
  readonly leftOut: readonly Evidence[];
};
