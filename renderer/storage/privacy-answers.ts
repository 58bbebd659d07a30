import { toHitFingerprint } from '../../shared/inspection/patron-data/hit-fingerprint';
import { findPatronData } from '../../shared/inspection/patron-data/find-patron-data';
import type { PatronDataHit } from '../../shared/inspection/patron-data/patron-data';
import type { PrivacyAnswer } from '../../shared/domain/portfolio';
import { toPlainText } from '../../shared/domain/rich-text-reading';
import type { RichText } from '../../shared/domain/rich-text';
import type { PortfolioDatabase } from './portfolio-database';

/** A hit of the privacy screen as a person is asked about it; the same words twice are one question. */
export type PrivacyHit = Pick<PrivacyAnswer, 'owner' | 'fingerprint' | 'kind' | 'count'> & {
  /** The words, with some before and after them. They are never stored with the answer. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly answer: PrivacyAnswer['answer'] | '';
};

/** Characters shown on either side. */
const AROUND = 48;

/** What a file's or response's words hold that can be answered, in their order, with what was answered before. */
export function toPrivacyHits(text: string, owner: PrivacyAnswer['owner'], answers: readonly PrivacyAnswer[]): readonly PrivacyHit[] {
  const given = new Map(answers.filter((answer) => answer.owner === owner).map(({ fingerprint, answer }) => [fingerprint, answer]));
  const hits = new Map<string, PrivacyHit>();
  for (const hit of findPatronData(text)) {
    const fingerprint = toHitFingerprint(hit, owner);
    const before = hits.get(fingerprint);
    if (before !== undefined) hits.set(fingerprint, { ...before, count: before.count + 1 });
    else hits.set(fingerprint, { owner, fingerprint, kind: hit.kind, count: 1, ...toSurroundings(text, hit), answer: given.get(fingerprint) ?? '' });
  }
  return [...hits.values()];
}

export function toPrivacyHitsIn(doc: RichText, owner: PrivacyAnswer['owner'], answers: readonly PrivacyAnswer[]): readonly PrivacyHit[] {
  return toPrivacyHits(toPlainText(doc), owner, answers);
}

function toSurroundings(text: string, { start, end }: PatronDataHit): Pick<PrivacyHit, 'before' | 'text' | 'after'> {
  const plain = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  return {
    before: `${start > AROUND ? '…' : ''}${plain(start - AROUND, start)}`,
    text: plain(start, end),
    after: `${plain(end, end + AROUND)}${end + AROUND < text.length ? '…' : ''}`,
  };
}

/** Remembers an answer to one or more hits; an empty one takes it back. */
export async function answerPrivacyHits(db: PortfolioDatabase, hits: readonly PrivacyHit[], answer: PrivacyHit['answer']): Promise<void> {
  if (answer === '') return db.privacyAnswers.bulkDelete(hits.map(({ owner, fingerprint }) => [owner, fingerprint]));
  const answeredAt = new Date().toISOString();
  await db.privacyAnswers.bulkPut(hits.map(({ owner, fingerprint, kind, count }) => ({ owner, fingerprint, kind, count, answer, answeredAt })));
}

/** The words of a file as they were read on this computer; null where none were. */
export async function readFileText(db: PortfolioDatabase, sha256: PrivacyAnswer['owner']): Promise<string | null> {
  return (await db.texts.where('sha256').equals(sha256).first())?.text ?? null;
}
