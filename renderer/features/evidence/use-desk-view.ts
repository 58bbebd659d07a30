import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NavigationType, useNavigationType, useSearchParams } from 'react-router';
import { parseDeskView, toDeskParams, type DeskView } from './desk-view';

/** Milliseconds after the last letter until the words stand in the address: some browsers take only so many changes. */
const SETTLED = 400;

type DeskViewState = { readonly view: DeskView; readonly change: (changes: Partial<DeskView>) => void };

/**
 * What the list shows, from the address. Choices can be gone back from; words being typed do not fill the history. The
 * address follows a moment later, so what was chosen last counts until it stands there.
 */
export function useDeskView(): DeskViewState {
  const [params, setParams] = useSearchParams();
  const navigation = useNavigationType();
  const kept = useMemo(() => parseDeskView(params), [params]);
  const [chosen, setChosen] = useState<DeskView | null>(null);
  if (chosen !== null && toKey(chosen) === toKey(kept)) setChosen(null);
  const view = chosen ?? kept;
  const latest = useRef(view);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useRef(setParams);
  useEffect(() => {
    latest.current = view;
    write.current = setParams;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (navigation !== NavigationType.Pop) return;
    clearTimeout(timer.current);
    setChosen(null);
  }, [navigation, kept]);
  const change = useCallback((changes: Partial<DeskView>): void => {
    const isTyping = Object.keys(changes).join() === 'query';
    const next = { ...latest.current, ...changes };
    latest.current = next;
    setChosen(next);
    clearTimeout(timer.current);
    const follow = (): void => write.current((before) => toDeskParams(before, latest.current), { replace: isTyping });
    if (isTyping) timer.current = setTimeout(follow, SETTLED);
    else follow();
  }, []);
  return { view, change };
}

function toKey(view: DeskView): string {
  return toDeskParams(new URLSearchParams(), view).toString();
}
