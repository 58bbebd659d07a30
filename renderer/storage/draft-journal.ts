import type { PortfolioId, ResponseKey } from '../../shared/domain/ids';
import { parseRichText } from '../../shared/domain/parse-rich-text';
import type { DraftRow, PortfolioDatabase } from './portfolio-database';

/** Longest time, in milliseconds, that typing exists only in the fast, less durable slot. */
const JOURNAL_EVERY = 250;

/** The part of `localStorage` that is used; a slot that can be full or missing. */
export type DraftSlots = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const noSlots: DraftSlots = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** The browser's slots; where they are switched off, the rows in the database are all there is. */
export function openDraftSlots(): DraftSlots {
  try {
    // Null where they are switched off, whatever the types say; in some browsers even asking throws.
    return localStorage ?? noSlots;
  } catch {
    return noSlots;
  }
}

/**
 * Keeps what is being typed until it is saved as a response. Twice: at once in a synchronous slot, which survives a
 * crash of the page, and within a quarter of a second in the database, which survives the killing of the browser.
 */
export class DraftJournal {
  readonly #waiting = new Map<ResponseKey, DraftRow>();
  /** The newest `at` that was noted of each response. */
  readonly #newest = new Map<ResponseKey, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly portfolioId: PortfolioId,
    private readonly db: PortfolioDatabase,
    private readonly slots: DraftSlots,
  ) {}

  /** Notes the newest text of a response. Never throws: the autosave behind it reports a full disk. */
  note(draft: DraftRow): void {
    try {
      this.slots.setItem(this.#slotName(draft.key), JSON.stringify(draft));
    } catch {
      /* The slot is full or switched off; the database row follows within JOURNAL_EVERY. */
    }
    this.#newest.set(draft.key, draft.at);
    this.#waiting.set(draft.key, draft);
    this.#timer ??= setTimeout(() => this.#writeWaiting(), JOURNAL_EVERY);
  }

  /**
   * Forgets the draft of `key` unless something newer than `savedAt` (milliseconds) has been typed since. Never rejects:
   * a draft that stays is older than what is saved, and is passed over when the response is opened.
   */
  async forget(key: ResponseKey, savedAt: number): Promise<void> {
    if ((this.#newest.get(key) ?? 0) > savedAt) return;
    this.#waiting.delete(key);
    try {
      this.slots.removeItem(this.#slotName(key));
      await this.#writing;
      await this.db.drafts.where('key').equals(key).and((row) => row.at <= savedAt).delete();
    } catch {
      /* See above. */
    }
  }

  /** The newest draft of `key`, or null. */
  async read(key: ResponseKey): Promise<DraftRow | null> {
    const inSlot = parseDraft(this.slots.getItem(this.#slotName(key)));
    const inDatabase = (await this.db.drafts.get(key)) ?? null;
    if (inSlot === null || inDatabase === null) return inSlot ?? inDatabase;
    return inSlot.at >= inDatabase.at ? inSlot : inDatabase;
  }

  #writeWaiting(): void {
    this.#timer = undefined;
    const rows = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#writing = this.db.drafts.bulkPut(rows).then(
      () => undefined,
      () => undefined,
    );
  }

  #slotName(key: ResponseKey): string {
    return `carrel-draft:${this.portfolioId}:${key}`;
  }
}

function parseDraft(text: string | null): DraftRow | null {
  if (text === null) return null;
  try {
    const raw = JSON.parse(text) as Partial<Record<keyof DraftRow, unknown>>;
    const doc = parseRichText(raw.doc);
    if (typeof raw.key !== 'string' || typeof raw.base !== 'string' || typeof raw.at !== 'number' || !doc.ok) return null;
    return { key: raw.key as ResponseKey, doc: doc.value.doc, base: raw.base, at: raw.at };
  } catch {
    return null;
  }
}
