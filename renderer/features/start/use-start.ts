import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PortfolioRecords } from '../../../shared/domain/portfolio';
import { toRequiredChoices } from '../../../shared/packs/choosing';
import type { Pack } from '../../../shared/packs/pack';
import { usePlatform } from '../../platform/platform-context';
import { homePath, profilePath } from '../../storage/places';
import { addPortfolio, readPortfolioEntries, toEmptyRecords } from '../../storage/portfolio-store';
import type { PortfolioEntry } from '../../storage/registry-database';
import { useRegistry } from '../../storage/session-context';
import { loadSample, type SampleProgress } from './open-sample';
import type { Program } from './programs';
import { sampleSource } from './sample-source';
import type { StartProblem } from './start-sentences';

export type Start = {
  /** The last opened first; null until they are read. */
  readonly entries: readonly PortfolioEntry[] | null;
  /** While the sample is being opened. */
  readonly sample: SampleProgress | null;
  readonly problem: StartProblem | null;
  readonly begin: (program: Program) => void;
  readonly openSample: () => void;
  readonly cancelSample: () => void;
};

/** The start page's only contact with storage. */
export function useStart(): Start {
  const registry = useRegistry();
  const entries = useLiveQuery(() => readPortfolioEntries(registry), [registry]) ?? null;
  const [problem, setProblem] = useState<StartProblem | null>(null);
  const navigate = useNavigate();
  const add = async (records: PortfolioRecords, pack: Pack, toPath: (id: PortfolioEntry['id']) => string): Promise<void> => {
    try {
      await addPortfolio(registry, records, pack);
    } catch (failure) {
      setProblem({ kind: 'not-kept', detail: String(failure) });
      return;
    }
    await navigate(toPath(records.head.id));
  };
  const sample = useSample((loaded) => add(loaded.records, loaded.pack, homePath), setProblem);
  const begin = ({ pack, packJson }: Program): void => {
    setProblem(null);
    void add({ ...toEmptyRecords(packJson, pack), chosenSets: toRequiredChoices(pack) }, pack, (id) => `${profilePath(id)}?first=1`);
  };
  return { entries, problem, begin, ...sample };
}

type OnLoaded = (loaded: { readonly records: PortfolioRecords; readonly pack: Pack }) => Promise<void>;

function useSample(onLoaded: OnLoaded, setProblem: (problem: StartProblem | null) => void): Pick<Start, 'sample' | 'openSample' | 'cancelSample'> {
  const { evidenceFiles } = usePlatform();
  const [sample, setSample] = useState<SampleProgress | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const openSample = async (): Promise<void> => {
    if (controller.current !== null) return;
    controller.current = new AbortController();
    setProblem(null);
    const loaded = await loadSample(sampleSource, { files: evidenceFiles, signal: controller.current.signal, onProgress: setSample });
    controller.current = null;
    setSample(null);
    if (loaded.ok) await onLoaded(loaded.value);
    else setProblem(loaded.problem);
  };
  return { sample, openSample: () => void openSample(), cancelSample: () => controller.current?.abort() };
}
