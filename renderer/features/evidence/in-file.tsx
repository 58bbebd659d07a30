import { useEffect, useState } from 'react';
import type { Sha256 } from '../../../shared/domain/ids';
import { toSnippet } from '../../storage/evidence-search-words';
import css from './evidence.module.css';

type InFileProps = { readonly sha256: Sha256; readonly query: string; readonly readText: (sha256: Sha256) => Promise<string> };

/** Where in the file the words stand that were looked for. */
export function InFile({ sha256, query, readText }: InFileProps) {
  const [snippet, setSnippet] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void readText(sha256).then((text) => {
      if (isCurrent) setSnippet(toSnippet(text, query));
    });
    return () => {
      isCurrent = false;
    };
  }, [sha256, query, readText]);
  return <span className={css.inFile}>{snippet === '' ? 'In the file.' : `In the file: ${snippet}`}</span>;
}
