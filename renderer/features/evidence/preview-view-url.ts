import { useEffect, useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { usePlatform } from '../../platform/platform-context';

/** An address for as long as the view is shown. Undefined while it opens, null when the bytes are gone. */
export function useViewUrl({ sha256, mediaType }: Evidence): string | null | undefined {
  const { evidenceFiles } = usePlatform();
  const [url, setUrl] = useState<string | null>();
  useEffect(() => {
    let isCurrent = true;
    let release = (): void => undefined;
    void evidenceFiles.openView(sha256, mediaType).then((view) => {
      if (view !== null) release = () => view.release();
      if (isCurrent) setUrl(view?.url ?? null);
      else release();
    });
    return () => {
      isCurrent = false;
      release();
    };
  }, [evidenceFiles, sha256, mediaType]);
  return url;
}
