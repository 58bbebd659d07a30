import { useState, type ReactNode } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { Note } from '../../ui/note/note';
import { PictureStage } from './preview-picture';
import { useViewUrl } from './preview-view-url';
import css from './evidence.module.css';
import large from './preview.module.css';

export type MediaKind = 'picture' | 'sound' | 'video';
type MediaPreviewProps = { readonly item: Evidence; readonly kind: MediaKind; readonly isLarge?: boolean };

/** What the browser draws or plays itself; scripts in a picture never run there, and nothing is fetched for it. */
export function MediaPreview({ item, kind, isLarge = false }: MediaPreviewProps) {
  const url = useViewUrl(item);
  const [hasFailed, setFailed] = useState(false);
  if (url === null) return <NoPreview>The file is gone from this computer. What you wrote about it is safe.</NoPreview>;
  if (hasFailed) return <NoPreview>This file can’t be shown here. Save a copy to open it.</NoPreview>;
  // As high as what follows: the form below must not move away under the pointer.
  if (url === undefined) return <div className={css.preview} aria-busy="true" />;
  const fail = (): void => setFailed(true);
  const alt = item.description === '' ? item.title : item.description;
  switch (kind) {
    case 'picture':
      if (isLarge) return <PictureStage url={url} alt={alt} onFail={fail} />;
      return (
        <div className={css.preview}>
          <img className={css.picture} src={url} alt={alt} onError={fail} />
        </div>
      );
    case 'sound':
      return (
        <div className={css.preview}>
          <audio className={css.sound} controls preload="metadata" src={url} aria-label={item.title} onError={fail} />
        </div>
      );
    case 'video':
      return (
        <div className={css.preview}>
          <video className={isLarge ? large.media : css.video} controls preload="metadata" src={url} aria-label={item.title} onError={fail} />
        </div>
      );
  }
}

export function NoPreview({ children }: { readonly children: ReactNode }) {
  return (
    <div className={css.preview}>
      <Note icon="file">{children}</Note>
    </div>
  );
}
