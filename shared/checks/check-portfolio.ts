import type { Pack } from '../packs/pack';
import type { Finding } from './finding';
import { createItemCheck } from './item-check';
import { createOwnerCheck } from './owner-check';
import { toOwnerSources } from './owners';
import { createCitationMemory } from './portfolio-index';
import { prepareChecks } from './prepare-checks';
import type { CheckedPortfolio, CheckOptions } from './subjects';
import { toWholeCiting } from './whole';

export type Checker = (portfolio: CheckedPortfolio, options: CheckOptions) => readonly Finding[];

/**
 * Every finding about a portfolio, in the pack's order: the program's parts, sets with their requirements, evidence by
 * number, then plan, profile and declarations. The same input gives the same findings; nothing is thrown, and a check
 * that fails is itself a finding.
 *
 * Only chosen sets on a writing route are asked for text and evidence; answers to retired parts are ignored.
 */
export function checkPortfolio(portfolio: CheckedPortfolio, pack: Pack, options: CheckOptions): readonly Finding[] {
  return createChecker(pack)(portfolio, options);
}

/**
 * `checkPortfolio` for one pack that remembers: where checks follow someone's typing, the next one looks only at what
 * changed. Records are compared by identity, so pass unchanged arrays and documents on as they are; a copy of old
 * content is safe, it only costs time.
 */
export function createChecker(pack: Pack): Checker {
  const checks = prepareChecks(pack);
  const checkOwner = createOwnerCheck(checks);
  const checkItems = createItemCheck(checks);
  const toCitedBy = createCitationMemory();
  return (portfolio, options) => {
    const citedBy = toCitedBy(portfolio.responses);
    const whole = toWholeCiting({ portfolio, pack, scope: options.scope ?? 'everything', citedBy });
    const sources = toOwnerSources(portfolio, pack);
    return [
      ...whole.outlines.flatMap((outline) => checkOwner(outline, sources)),
      ...checkItems(whole, options),
      ...checks.whole.flatMap((check) => check.run(whole, { kind: 'plan' })),
      ...checks.unread,
    ];
  };
}
