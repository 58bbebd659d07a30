import { useEffect, useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import type { EvidenceDesk } from './use-evidence';

/** The address of a picture for as long as its card is drawn; null until it is there, and for what is no picture. */
export function useThumbnail(openView: EvidenceDesk['openView'] | null, { sha256, mediaType }: Pick<Evidence, 'sha256' | 'mediaType'>): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (openView === null) return;
    let isCurrent = true;
    let release: () => void = () => undefined;
    void openView(sha256, mediaType)
      .catch(() => null)
      .then((view) => {
        if (view === null) return;
        if (!isCurrent) return view.release();
        release = () => view.release();
        setUrl(view.url);
      });
    return () => {
      isCurrent = false;
      setUrl(null);
      release();
    };
  }, [openView, sha256, mediaType]);
  return url;
}
