import { useEffect, useState, type ReactNode } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { usePlatform } from '../../platform/platform-context';
import { Note } from '../../ui/note/note';
import { toPreviewKind } from './preview-kind';
import { TextPreview } from './text-preview';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

type PreviewProps = { readonly item: Evidence; readonly openBytes: EvidenceDesk['openBytes'] };

/** The file itself where a browser can show it safely; nothing in it runs. */
export function Preview({ item, openBytes }: PreviewProps) {
  const kind = toPreviewKind(item.mediaType);
  if (item.size === 0) return <NoPreview>The file has nothing in it.</NoPreview>;
  if (kind === 'none') return <NoPreview>No preview for this kind of file. Save a copy to open it.</NoPreview>;
  if (kind === 'text') return <TextPreview key={item.sha256} item={item} openBytes={openBytes} />;
  return <MediaPreview key={item.sha256} item={item} kind={kind} />;
}

type MediaPreviewProps = { readonly item: Evidence; readonly kind: 'picture' | 'pdf' | 'sound' | 'video' };

function MediaPreview({ item, kind }: MediaPreviewProps) {
  const url = useViewUrl(item);
  const [hasFailed, setFailed] = useState(false);
  if (url === null) return <NoPreview>The file is gone from this computer. What you wrote about it is safe.</NoPreview>;
  if (hasFailed) return <NoPreview>This file can’t be shown here. Save a copy to open it.</NoPreview>;
  // As high as what follows: the form below must not move away under the pointer.
  if (url === undefined) return <div className={kind === 'pdf' ? css.frame : css.preview} aria-busy="true" />;
  const fail = (): void => setFailed(true);
  switch (kind) {
    case 'picture':
      return (
        <div className={css.preview}>
          <img className={css.picture} src={url} alt={item.description === '' ? item.title : item.description} onError={fail} />
        </div>
      );
    case 'pdf':
      return <iframe className={css.frame} src={`${url}#toolbar=0&navpanes=0&view=FitH`} title={`Preview of ${item.title}`} />;
    case 'sound':
      return (
        <div className={css.preview}>
          <audio className={css.sound} controls preload="metadata" src={url} aria-label={item.title} onError={fail} />
        </div>
      );
    case 'video':
      return (
        <div className={css.preview}>
          <video className={css.video} controls preload="metadata" src={url} aria-label={item.title} onError={fail} />
        </div>
      );
  }
}

function NoPreview({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css.preview}>
      <Note icon="file">{children}</Note>
    </div>
  );
}

/** An address for as long as the view is shown. Undefined while it opens, null when the bytes are gone. */
function useViewUrl({ sha256, mediaType }: Evidence): string | null | undefined {
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
