import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { Button, LinkButton } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { toPreviewKind } from './preview-kind';
import { MediaPreview, NoPreview } from './preview-media';
import { PdfPreview } from './preview-pdf';
import { TablePreview } from './preview-table';
import { WordsPreview } from './preview-words';
import { TextPreview } from './text-preview';
import type { EvidenceDesk } from './use-evidence';
import css from './preview.module.css';

type PreviewProps = Pick<EvidenceDesk, 'openBytes' | 'readText'> & { readonly item: Evidence };

/** The file itself where a browser can show it safely, in the panel and large; nothing in it runs, and nothing is fetched for it. */
export function Preview(props: PreviewProps) {
  const [isLarge, setLarge] = useState(false);
  const { item } = props;
  const kind = toPreviewKind(item.mediaType);
  const canBeLarge = item.size > 0 && kind !== 'none' && kind !== 'undrawable' && kind !== 'sound';
  return (
    <>
      <Shown key={item.sha256} {...props} />
      {canBeLarge && (
        <p className={css.open}>
          <LinkButton onPress={() => setLarge(true)}>Show it large</LinkButton>
        </p>
      )}
      <Dialog title={item.title} isOpen={isLarge} onClose={() => setLarge(false)} size="wide" actions={<Button kind="second" onPress={() => setLarge(false)}>Close</Button>}>
        <Shown key={item.sha256} {...props} isLarge />
      </Dialog>
    </>
  );
}

function Shown({ item, openBytes, readText, isLarge = false }: PreviewProps & { readonly isLarge?: boolean }) {
  if (item.size === 0) return <NoPreview>The file has nothing in it.</NoPreview>;
  const kind = toPreviewKind(item.mediaType);
  switch (kind) {
    case 'none':
      return <NoPreview>No preview for this kind of file. Save a copy to open it.</NoPreview>;
    case 'undrawable':
      return <NoPreview>Browsers can’t draw this kind of picture, and a reviewer’s may not either. Save a copy to open it.</NoPreview>;
    case 'text':
      return <TextPreview item={item} openBytes={openBytes} />;
    case 'table':
      return <TablePreview item={item} openBytes={openBytes} />;
    case 'words':
      return <WordsPreview item={item} readText={readText} />;
    case 'pdf':
      return <PdfPreview item={item} openBytes={openBytes} isLarge={isLarge} />;
    default:
      return <MediaPreview item={item} kind={kind} isLarge={isLarge} />;
  }
}
