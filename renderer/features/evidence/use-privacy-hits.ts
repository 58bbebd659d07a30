import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { usePlatform } from '../../platform/platform-context';
import { keepText } from '../../storage/list-stored-file';
import { answerPrivacyHits, readFileText, toPrivacyHits, type PrivacyHit } from '../../storage/privacy-answers';
import { useRecords, useSession } from '../../storage/session-context';
import { inspectInWorker } from '../../workers/inspect-in-worker';

export type PrivacyHits = {
  /** Null while they are looked up, or where the file's words were not read on this computer. */
  readonly hits: readonly PrivacyHit[] | null;
  readonly isUnread: boolean;
  readonly isReadOnly: boolean;
  readonly answer: (fingerprints: readonly string[], answer: PrivacyHit['answer']) => void;
  /** Reads the file's words here, as when it was added. */
  readonly read: () => void;
};

/** The hits of the privacy screen in one file, screened again when they are shown: their words are stored nowhere else. */
export function usePrivacyHits({ sha256, originalName }: Evidence): PrivacyHits {
  const { db, isReadOnly } = useSession();
  const { privacyAnswers = none } = useRecords();
  const { evidenceFiles } = usePlatform();
  const [isReading, setIsReading] = useState(false);
  const stored = useLiveQuery(async () => ({ of: sha256, text: await readFileText(db, sha256) }), [db, sha256]);
  const text = stored?.of === sha256 ? stored.text : undefined;
  const hits = useMemo(() => (typeof text === 'string' ? toPrivacyHits(text, sha256, privacyAnswers) : null), [text, sha256, privacyAnswers]);
  const read = async (): Promise<void> => {
    setIsReading(true);
    try {
      const file = await evidenceFiles.open(sha256);
      if (file !== null) await keepText(db, { sha256, text: (await inspectInWorker({ file, fileName: originalName })).text });
    } finally {
      setIsReading(false);
    }
  };
  return {
    hits,
    isUnread: text === null && !isReading,
    isReadOnly,
    answer: (fingerprints, answer) => void answerPrivacyHits(db, (hits ?? []).filter(({ fingerprint }) => fingerprints.includes(fingerprint)), answer),
    read: () => void read(),
  };
}

const none: readonly never[] = [];
