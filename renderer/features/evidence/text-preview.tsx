import { useEffect, useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { detectTextEncoding } from '../../../shared/domain/text-types';
import { toSizeText } from '../../../shared/text/sizes';
import { Note } from '../../ui/note/note';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

/** Only the beginning of a long text is shown; bytes. */
const SHOWN_BYTES = 200_000;

type TextPreviewProps = { readonly item: Evidence; readonly openBytes: EvidenceDesk['openBytes'] };

export function TextPreview({ item, openBytes }: TextPreviewProps) {
  const text = usePreviewText({ item, openBytes }, SHOWN_BYTES);
  if (text === undefined) return <div className={css.preview} aria-busy="true" />;
  if (text === null) {
    return (
      <div className={css.preview}>
        <Note icon="file">The file is gone from this computer. What you wrote about it is safe.</Note>
      </div>
    );
  }
  return (
    <>
      <pre className={css.text} tabIndex={0} role="region" aria-label={`Text of ${item.title}`}>
        {text}
      </pre>
      {item.size > SHOWN_BYTES && <p className="tiny quiet">The first {toSizeText(SHOWN_BYTES)} are shown.</p>}
    </>
  );
}

/** The beginning of a file as text. Undefined while it is read, null when the bytes are gone. */
export function usePreviewText({ item, openBytes }: TextPreviewProps, most: number): string | null | undefined {
  const [text, setText] = useState<string | null>();
  useEffect(() => {
    let isCurrent = true;
    void openBytes(item)
      .then(async (bytes) => (bytes === null ? null : toText(new Uint8Array(await bytes.slice(0, most).arrayBuffer()))))
      .catch(() => null)
      .then((read) => isCurrent && setText(read));
    return () => {
      isCurrent = false;
    };
    // The bytes of a digest never change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [item.sha256]);
  return text;
}

/** UTF-8 or UTF-16 where the bytes say so, else the old Western encoding. A cut last character is dropped. */
export function toText(bytes: Uint8Array): string {
  const encoding = detectTextEncoding(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
