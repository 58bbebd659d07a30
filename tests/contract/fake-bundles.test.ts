import { describe } from 'vitest';
import { createFakePlatform } from '../fakes/fake-platform';
import { describeBundles } from './bundles.contract';

describe.each([true, false])('revealing: %s', (canReveal) => {
  describeBundles('the fake', async () => {
    const { bundles, evidenceFiles } = createFakePlatform({ canReveal });
    return {
      bundles,
      canReveal,
      addEvidence: async (bytes) => void (await evidenceFiles.add(new File([bytes], 'evidence'))),
      loseEvidence: (sha256) => evidenceFiles.discard([sha256]),
      damageEvidence: async (sha256) => evidenceFiles.damage(sha256),
      refuseNext: () => void (bundles.nextProblem = { kind: 'cancelled' }),
      readPlaced: async (name) => (bundles.placed.has(name) ? JSON.stringify(bundles.placed.get(name)) : null),
      listPlace: async () => [...bundles.placed.keys()],
      revealed: bundles.revealed,
      close: async () => undefined,
    };
  });
});
