import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { describeCopy, putEarlierFileBack } from '../../storage/evidence-clean';
import { useToast } from '../../ui/toast/toast-context';
import { makeCopy, type CleanTools, type MakingProblem } from './clean-making';
import type { CleanOffer } from './clean-offers';
import type { EvidenceDesk } from './use-evidence';

export type CleanDesk = Pick<EvidenceDesk, 'openBytes' | 'adder'> & { readonly session: Pick<EvidenceDesk['session'], 'db' | 'isReadOnly'> };
type State = { readonly kind: 'idle' | 'working' } | MakingProblem;

export type CleanCopying = {
  readonly state: State;
  /** Resolves to true when the copy is in Carrel. */
  readonly make: (offer: CleanOffer, to: 'replace' | 'add') => Promise<boolean>;
  readonly forget: () => void;
};

/** Makes copies of an item's file and lists them, in its place or beside it. */
export function useCleanCopying(desk: CleanDesk, item: Evidence, tools: CleanTools): CleanCopying {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const toast = useToast();
  const { adder, session } = desk;
  const make: CleanCopying['make'] = async (offer, to) => {
    setState({ kind: 'working' });
    const made = await makeCopy(tools, { item, offer, open: () => desk.openBytes(item) });
    if (!made.ok) {
      setState(made.problem);
      return false;
    }
    const [listed] = to === 'replace' ? [await adder.replace(item.id, made.value)] : await adder.add([made.value]);
    setState({ kind: 'idle' });
    if (listed?.state.kind === 'replaced') {
      adder.dismiss();
      toast(`E${item.number} has the copy in its place. Title, notes and attachments stayed.`, { label: 'Put the earlier file back', onPress: () => void putEarlierFileBack(session.db, item) });
    } else if (listed?.state.kind === 'added') {
      adder.dismiss();
      await describeCopy(session.db, item, { id: listed.state.evidenceId, title: `${item.title}, copy ${offer.name}` });
      toast(`The copy of E${item.number} is an item of its own. E${item.number} is as it was.`);
    }
    // Whatever else became of it (no space, there already) is told where files are added.
    return true;
  };
  return { state, make, forget: () => setState({ kind: 'idle' }) };
}
