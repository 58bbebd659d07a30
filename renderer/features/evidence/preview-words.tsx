import { useEffect, useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { toFactsText } from './preview-facts';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

/** Characters that are shown of a long document. */
const MOST = 100_000;

type WordsPreviewProps = { readonly item: Evidence; readonly readText: EvidenceDesk['readText'] };

/** A document as its words and what it says of itself: browsers can't draw its pages. */
export function WordsPreview({ item, readText }: WordsPreviewProps) {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    void readText(item.sha256)
      .catch(() => '')
      .then((read) => isCurrent && setText(read.trim()));
    return () => {
      isCurrent = false;
    };
    // The words of a digest never change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [item.sha256]);
  if (text === undefined) return <div className={css.preview} aria-busy="true" />;
  const facts = toFactsText(item.inspection);
  return (
    <>
      {text === '' ? (
        <p className="small quiet">Carrel has no words of this file to show. Save a copy to open it.</p>
      ) : (
        <pre className={css.text} tabIndex={0} role="region" aria-label={`Words of ${item.title}`}>
          {text.slice(0, MOST)}
        </pre>
      )}
      <p className="tiny quiet">
        {facts === '' ? '' : `${facts}. `}
        {text === '' ? '' : 'Only its words are shown here. Save a copy to see its pages.'}
      </p>
    </>
  );
}
