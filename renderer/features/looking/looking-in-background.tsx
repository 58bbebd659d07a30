import { usePlatform } from '../../platform/platform-context';
import { useSession } from '../../storage/session-context';
import { useLookingAgain } from './use-looking-again';

/** Shows nothing: looks into files while the person rests, on whichever page of the portfolio they are. */
export function LookingInBackground() {
  useLookingAgain(useSession(), usePlatform());
  return null;
}
