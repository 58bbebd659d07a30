import type { ResponseKey } from '../../shared/domain/ids';
import type { Response } from '../../shared/domain/portfolio';
import { emptyRichText, type RichText } from '../../shared/domain/rich-text';
import type { DraftRow } from './portfolio-database';
import type { PortfolioSession } from './portfolio-session';
import { readResponse } from './response-store';

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
  /** Two texts stand against each other; the saved one is shown and the other is kept until the person decides. */
  | { readonly kind: 'ask'; readonly draft: DraftRow };

/** Decides between a saved text and a draft left behind. Pure; `saved` null: nothing was ever saved. */
export function toOpening(saved: Response | null, draft: DraftRow | null): OpenedResponse {
  const doc = saved?.doc ?? emptyRichText;
  const base = saved?.updatedAt ?? '';
  if (draft === null || JSON.stringify(draft.doc) === JSON.stringify(doc)) return { doc, base, notice: { kind: 'none' } };
  if (draft.base === base) return { doc: draft.doc, base, notice: { kind: 'restored' } };
  if (saved !== null && draft.at <= Date.parse(saved.updatedAt)) return { doc, base, notice: { kind: 'none' } };
  return { doc, base, notice: { kind: 'ask', draft } };
}

/** Opens a response for writing. A draft that is taken up again is saved at once. */
export async function openResponse(session: PortfolioSession, key: ResponseKey): Promise<OpenedResponse> {
  const [saved, draft] = await Promise.all([readResponse(session.db, key), session.drafts.read(key)]);
  const unsaved = session.autosave.unsaved(key);
  if (unsaved !== undefined) return { doc: unsaved.doc, base: saved?.updatedAt ?? '', notice: { kind: 'none' } };
  const opened = toOpening(saved, draft);
  if (session.isReadOnly) return { ...opened, notice: { kind: 'none' } };
  if (opened.notice.kind === 'restored') session.autosave.change(key, { doc: opened.doc, at: Date.now() });
  return opened;
}

/** Takes a change of `key`: into the draft at once, into the response a moment later. */
export function typeResponse(session: PortfolioSession, key: ResponseKey, doc: RichText): void {
  if (session.isReadOnly) return;
  const at = Date.now();
  const saved = session.view.getSnapshot().records?.responses.find((response) => response.key === key);
  session.drafts.note({ key, doc, base: saved?.updatedAt ?? '', at });
  session.autosave.change(key, { doc, at });
}
