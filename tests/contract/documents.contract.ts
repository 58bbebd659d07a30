import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sha256 } from '../../shared/domain/ids';
import type { Documents, PrintDocument } from '../../shared/platform/documents';

/** A host's documents to try, with the few handles that no port offers. */
export type DocumentsHarness = {
  readonly documents: Documents;
  readonly canMakePdf: boolean;
  /** The person closes the dialog that asks where to save. */
  refuseNext(): void;
  /** The next document can't be drawn, or there is no printer for it. */
  breakNext(): void;
  /** File names where PDFs go, temporary files included. */
  listPlace(): Promise<readonly string[]>;
  /** What stands there under this name, in a form that can be compared; null for nothing. */
  readPlaced(name: string): Promise<string | null>;
  /** The documents whose print dialog was shown, as the host was given them. */
  readonly printed: readonly string[];
  /** How often the page on screen was printed. */
  countPages(): number;
  close(): Promise<void>;
};

const picture = { sha256: 'a'.repeat(64) as Sha256, mediaType: 'image/png' };

const stamp = { madeOn: '2026-11-22', author: 'Maren Castellow' };

function aDocument(text = 'Seven days'): PrintDocument {
  return { name: 'small-access-2026-11-22-r1', html: `<!doctype html><html lang="en"><title>Access</title><p>${text}</p><img src="picture:${picture.sha256}" alt="">`, pictures: [picture] };
}

/** What every host must do with a document. */
export function describeDocuments(name: string, openHarness: () => Promise<DocumentsHarness>): void {
  describe(`documents, ${name}`, () => {
    let harness: DocumentsHarness;
    beforeEach(async () => {
      harness = await openHarness();
    });
    afterEach(() => harness.close());

    it('are printed as they were given, without the page on screen', async () => {
      await harness.documents.printDocument(aDocument());
      expect(harness.printed).toHaveLength(1);
      expect(harness.printed[0]).toContain('<p>Seven days</p>');
      expect(harness.countPages()).toBe(0);
    });

    it('leave the page on screen to a call of its own', async () => {
      await harness.documents.print();
      expect(harness.countPages()).toBe(1);
      expect(harness.printed).toEqual([]);
    });

    it('are said to have failed where they can’t be printed, and can be printed again', async () => {
      harness.breakNext();
      await expect(harness.documents.printDocument(aDocument())).rejects.toThrow();
      await harness.documents.printDocument(aDocument());
      expect(harness.printed).toHaveLength(1);
    });

    it('become a PDF under their name where the host can, and are refused where it can’t', async () => {
      const made = await harness.documents.makePdf(aDocument());
      expect(made.ok).toBe(harness.canMakePdf);
      if (!made.ok) return expect(made.problem.kind).toBe('not-drawn');
      expect(made.value.fileName).toBe('small-access-2026-11-22-r1.pdf');
      expect(made.value.size).toBeGreaterThan(0);
      expect(made.value.token).not.toBe('');
      expect(await harness.listPlace()).toEqual(['small-access-2026-11-22-r1.pdf']);
    });

    it('are not made when the person turns back from choosing a place', async () => {
      harness.refuseNext();
      const made = await harness.documents.makePdf(aDocument());
      expect(made).toMatchObject({ ok: false, problem: { kind: harness.canMakePdf ? 'cancelled' : 'not-drawn' } });
      expect(await harness.listPlace()).toEqual([]);
    });

    it('are drawn for a bundle where the host can, without asking or placing anything, to the same bytes each time', async () => {
      const [first, second] = [await harness.documents.drawPdf(aDocument(), stamp), await harness.documents.drawPdf(aDocument(), stamp)];
      expect(first.ok).toBe(harness.canMakePdf);
      expect(await harness.listPlace()).toEqual([]);
      if (!first.ok || !second.ok) return expect(first).toMatchObject({ problem: { kind: 'not-drawn' } });
      expect(first.value.type).toBe('application/pdf');
      expect(await first.value.text()).toMatch(/^%PDF-/);
      expect(await second.value.text()).toBe(await first.value.text());
      const other = await harness.documents.drawPdf(aDocument('Ten days'), stamp);
      expect(other.ok && (await other.value.text())).not.toBe(await first.value.text());
    });

    it('are not drawn for a bundle when that fails or was cancelled, and can be drawn again', async () => {
      if (!harness.canMakePdf) return expect(await harness.documents.drawPdf(aDocument(), stamp)).toMatchObject({ ok: false });
      harness.breakNext();
      expect(await harness.documents.drawPdf(aDocument(), stamp)).toMatchObject({ ok: false, problem: { kind: 'not-drawn' } });
      expect(await harness.documents.drawPdf(aDocument(), { ...stamp, signal: AbortSignal.abort() })).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      expect((await harness.documents.drawPdf(aDocument(), stamp)).ok).toBe(true);
    });

    it('leave an older PDF as it was when they can’t be drawn, and take its place when they can', async () => {
      if (!harness.canMakePdf) return expect(await harness.listPlace()).toEqual([]);
      await harness.documents.makePdf(aDocument());
      const before = await harness.readPlaced('small-access-2026-11-22-r1.pdf');
      harness.breakNext();
      expect(await harness.documents.makePdf(aDocument('Ten days'))).toMatchObject({ ok: false, problem: { kind: 'not-drawn' } });
      expect(await harness.readPlaced('small-access-2026-11-22-r1.pdf')).toBe(before);
      await harness.documents.makePdf(aDocument('Ten days'));
      expect(await harness.readPlaced('small-access-2026-11-22-r1.pdf')).not.toBe(before);
      expect(await harness.listPlace()).toEqual(['small-access-2026-11-22-r1.pdf']);
    });
  });
}
