import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { SearchHits, SearchProgress } from '../../storage/evidence-search';
import { evidenceSearchOf } from '../../storage/evidence-search-of';
import type { EvidenceDesk } from './use-evidence';

type FoundItems = {
  /** What fits the words; null while nothing is looked for. */
  readonly hits: SearchHits | null;
  /** The words that `hits` answers; what is being typed runs ahead of it. */
  readonly answered: string;
  /** Null when every file has been read, or nothing is looked for. */
  readonly reading: SearchProgress | null;
};

/** Looks for words among the items and inside their files. Files are read when something is first looked for. */
export function useEvidenceSearch({ session, rows }: EvidenceDesk, query: string): FoundItems {
  const search = evidenceSearchOf(session.db);
  // Typing in the search stays quick while a long list follows.
  const wanted = useDeferredValue(query.trim());
  const progress = useSyncExternalStore(search.subscribe, search.getProgress);
  const isOn = wanted !== '';
  useEffect(() => {
    if (!isOn) return;
    search.setItems(rows.map(({ item }) => item));
    // A disk that fails is told by every other read; the search then knows the titles only.
    void search.readFiles().catch(() => undefined);
    return () => search.stop();
  }, [search, rows, isOn]);
  const hits = useMemo(() => {
    search.setItems(rows.map(({ item }) => item));
    return search.find(wanted);
    // Every file that was read may hold the words.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `progress` is what tells that a file was read
  }, [search, rows, wanted, progress]);
  return { hits, answered: wanted, reading: isOn && progress.done < progress.total ? progress : null };
}
