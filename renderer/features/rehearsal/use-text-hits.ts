import { useMemo } from 'react';
import { toOwner, type ResponseKey } from '../../../shared/domain/ids';
import { toNames } from '../../../shared/text/place-names';
import { placePath } from '../../storage/places';
import { answerPrivacyHits, toPrivacyHitsIn, type PrivacyHit } from '../../storage/privacy-answers';
import type { Rehearsal } from './use-rehearsal';

export type TextHits = { readonly key: ResponseKey; readonly title: string; readonly path: string; readonly hits: readonly PrivacyHit[] };

/** Texts in which something looks like patron data; those already answered stay, so that an answer can be taken back. */
export function useTextHits({ records, session, scope, findings }: Rehearsal): readonly TextHits[] {
  const { responses, privacyAnswers = none } = records;
  return useMemo(() => {
    const open = findings.flatMap(({ finding: { check, where } }) => (check === 'patron-data-in-text' && where.kind === 'response' ? [where.key] : []));
    const answered = privacyAnswers.map(({ owner }) => owner).filter((owner) => isWithin(owner, scope));
    const asked = new Set<string>([...open, ...answered]);
    const names = toNames(records, session.pack, scope);
    return responses.filter(({ key }) => asked.has(key)).flatMap(({ key, doc }) => {
      const hits = toPrivacyHitsIn(doc, key, privacyAnswers);
      const where = { kind: 'response', key } as const;
      return hits.length === 0 ? [] : [{ key, title: names.nameOf(where), path: placePath(session.id, where), hits }];
    });
  }, [records, responses, privacyAnswers, session, scope, findings]);
}

export function answerTextHits({ session }: Rehearsal, hits: readonly PrivacyHit[], answer: PrivacyHit['answer']): void {
  void answerPrivacyHits(session.db, hits, answer);
}

const none: readonly never[] = [];

/** The key of a response that belongs to the scope; a file's digest has no slash and belongs to none. */
function isWithin(owner: string, scope: string): boolean {
  if (!owner.includes('/')) return false;
  const of = toOwner(owner as ResponseKey);
  return scope === 'everything' || scope === 'program' || of === scope || of.startsWith(`${scope}/`);
}
