import type { Use } from '../../../shared/domain/portfolio';
import { useToast } from '../../ui/toast/toast-context';
import { toTargetText, type Target } from '../../../shared/text/target-text';
import type { EvidenceDesk } from './use-evidence';

/** Takes an item off a competency; the toast brings it back with its note. */
export function useDetaching(desk: EvidenceDesk): (target: Target, use: Use) => void {
  const toast = useToast();
  return (target, use) => {
    void desk.detach(use.evidenceId, use.requirementId).then(() =>
      toast(`Taken off ${toTargetText(target)}.`, { label: 'Put it back', onPress: () => void desk.attachAgain(use) }),
    );
  };
}
