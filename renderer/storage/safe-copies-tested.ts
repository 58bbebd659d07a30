import type { SafeCopyId } from '../../shared/platform/safe-copies';
import type { RegistryDatabase, TestedCopy } from './registry-database';

export async function keepTestedCopy(registry: RegistryDatabase, tested: TestedCopy): Promise<void> {
  await registry.testedCopies.put(tested);
}

/** By copy. What has been thinned out meanwhile does no harm. */
export async function readTestedCopies(registry: RegistryDatabase): Promise<ReadonlyMap<SafeCopyId, TestedCopy>> {
  return new Map((await registry.testedCopies.toArray()).map((tested) => [tested.id, tested]));
}
