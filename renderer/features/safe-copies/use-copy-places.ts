import { useState } from 'react';
import type { SafeCopyPlace, SafeCopyPlaceId } from '../../../shared/platform/safe-copies';
import { usePlatform } from '../../platform/platform-context';
import { toCopyProblemText } from './copy-sentences';

export type CopyPlaces = {
  readonly places: readonly SafeCopyPlace[];
  readonly host: 'desktop' | 'browser';
  readonly canChoose: boolean;
  readonly canReveal: boolean;
  /** Why the second place could not be used; empty when nothing went wrong. */
  readonly problem: string;
  readonly choose: () => void;
  readonly forget: () => void;
  readonly allow: () => void;
  readonly reveal: (place: SafeCopyPlaceId) => void;
};

/** @param onChanged makes or looks for copies again, now that the places are others */
export function useCopyPlaces(places: readonly SafeCopyPlace[], onChanged: () => Promise<void>): CopyPlaces {
  const { safeCopies, capabilities } = usePlatform();
  const [problem, setProblem] = useState('');
  const choose = async (): Promise<void> => {
    setProblem('');
    const chosen = await safeCopies.choosePlace();
    if (!chosen.ok) return setProblem(chosen.problem.kind === 'cancelled' ? '' : toCopyProblemText(chosen.problem));
    return chosen.value === null ? undefined : onChanged();
  };
  const allow = async (): Promise<void> => {
    await safeCopies.allowPlace();
    await onChanged();
  };
  const forget = async (): Promise<void> => {
    setProblem('');
    await safeCopies.forgetPlace();
    await onChanged();
  };
  return {
    places,
    host: capabilities.host,
    canChoose: capabilities.canChooseSafeCopyPlace,
    canReveal: capabilities.canReveal,
    problem,
    choose: () => void choose(),
    forget: () => void forget(),
    allow: () => void allow(),
    reveal: (place) => void safeCopies.reveal(place),
  };
}
