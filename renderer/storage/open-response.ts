import type { ResponseKey } from '../../shared/domain/ids';
import type { Response, ResponseVersion } from '../../shared/domain/portfolio';
import { emptyRichText, type RichText } from '../../shared/domain/rich-text';
import type { DraftRow } from './portfolio-database';
import type { PortfolioSession } from './portfolio-session';
import { keepVersion, readResponse, restoreVersion } from './response-store';

/** A response as it is put on screen. */
export type OpenedResponse = {
  readonly doc: RichText;
  /** `updatedAt` of the saved text this one goes on from; empty for a first text. */
  readonly base: string;
  readonly notice: OpeningNotice;
};

export type OpeningNotice =
  | { readonly kind: 'none' }
  /** Typing that a crash had left unsaved is back on the page. */
  | { readonly kind: 'restored' }
  /** Two texts stand against each other; the saved one is shown, and the other is kept among the earlier versions. */
  | { readonly kind: 'ask'; readonly draft: DraftRow };

/**
 * Decides between a saved text and a draft left behind. Pure; `saved` null: nothing was ever saved. A draft whose base is
 * newer than what is saved went on from a save that never landed, and so from what is saved too.
 */
export function toOpening(saved: Response | null, draft: DraftRow | null): OpenedResponse {
  const doc = saved?.doc ?? emptyRichText;
  const base = saved?.updatedAt ?? '';
  if (draft === null || JSON.stringify(draft.doc) === JSON.stringify(doc)) return { doc, base, notice: { kind: 'none' } };
  if (saved !== null && draft.at <= Date.parse(saved.updatedAt)) return { doc, base, notice: { kind: 'none' } };
  if (draft.base >= base) return { doc: draft.doc, base, notice: { kind: 'restored' } };
  return { doc, base, notice: { kind: 'ask', draft } };
}

/** Opens a response for writing. A draft that is taken up again is saved at once. */
export async function openResponse(session: PortfolioSession, key: ResponseKey): Promise<OpenedResponse> {
  const [saved, draft] = await Promise.all([readResponse(session.db, key), session.drafts.read(key)]);
  const unsaved = session.autosave.unsaved(key);
  const opened = toOpening(saved, draft);
  if (session.isReadOnly) return { ...opened, notice: { kind: 'none' } };
  session.lineage.advance(key, opened.base);
  if (unsaved !== undefined) return { doc: unsaved.doc, base: opened.base, notice: { kind: 'none' } };
  if (opened.notice.kind === 'restored') session.autosave.change(key, { doc: opened.doc, at: session.lineage.nextMoment(key) });
  // Kept before the person decides: typing on takes the draft's place in the journal.
  if (opened.notice.kind === 'ask') await keepVersion(session.db, toVersion(opened.notice.draft));
  return opened;
}

function toVersion({ key, doc, at }: DraftRow): ResponseVersion {
  return { key, doc, savedAt: new Date(at).toISOString() };
}

/**
 * Ends an `ask`. Whatever is chosen, the other text is among the earlier versions.
 * @returns false when saving fails, so that nothing was settled
 */
export async function settleOpening(session: PortfolioSession, { draft, isTaken }: { readonly draft: DraftRow; readonly isTaken: boolean }): Promise<boolean> {
  const { key } = draft;
  if (!(await session.autosave.flush())) return false;
  if (isTaken) session.lineage.advance(key, await restoreVersion(session.db, key, draft.doc));
  await session.drafts.forget(key, draft.at);
  return true;
}

/** Takes a change of `key`: into the draft at once, into the response a moment later. */
export function typeResponse(session: PortfolioSession, key: ResponseKey, doc: RichText): void {
  if (session.isReadOnly) return;
  const at = session.lineage.nextMoment(key);
  session.drafts.note({ key, doc, base: session.lineage.baseOf(key), at });
  session.autosave.change(key, { doc, at });
}
