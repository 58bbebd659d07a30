import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../../shared/domain/portfolio';
import type { Recipient } from '../../../../../shared/packs/pack';
import { toLimitsText } from '../../../../../shared/bundle/recipients/limits-text';
import { planFiles } from '../../../../../shared/bundle/recipients/plan-files';
import { planOutput } from '../../../../../shared/bundle/recipients/plan-output';
import { toBundleContents } from '../../../../../shared/bundle/to-contents';
import { aPlanInput, aPortfolio, aUse, anEvidence, lssc, readPack } from '../plan-samples';

function entriesOf(...items: readonly Partial<Evidence>[]) {
  const evidence = items.map((item, index) => anEvidence(index + 1, item));
  return toBundleContents(aPlanInput({ records: aPortfolio({ evidence, uses: evidence.map(({ id }) => aUse(id, 'access/07')) }) })).evidence;
}

const typed = (detectedType: string, originalName = `a.${detectedType}`, size = 1000): Partial<Evidence> => ({ originalName, size, inspection: { inspector: 1, detectedType, problems: [] } });
const files = (limits: Recipient['limits']) => {
  const output = planOutput({ limits });
  if (output.kind === 'bundle') throw new Error('a bundle');
  return output;
};

describe('what a recipient gets', () => {
  it('is the bundle without types and where zip is taken, and files otherwise', () => {
    expect(planOutput({ limits: {} })).toEqual({ kind: 'bundle', limits: { maxFileBytes: null, maxTotalBytes: null, maxFiles: null } });
    expect(planOutput({ limits: { types: ['pdf', 'zip'], maxFileMB: 5 } })).toMatchObject({ kind: 'bundle', limits: { maxFileBytes: 5_000_000 } });
    expect(files({ types: ['pdf', 'jpeg'], maxTotalMB: 0.5 })).toMatchObject({ limits: { maxTotalBytes: 500_000 }, types: new Set(['pdf', 'jpg']) });
  });

  it('is said in a sentence for every recipient of our packs', () => {
    const sentences = ['lssc', 'nhla-paralibrarian', 'cilip-certification', 'blank'].flatMap((name) => readPack(name).recipients.map((recipient) => toLimitsText(planOutput(recipient)).replaceAll('\u00A0', ' ')));
    expect(sentences.filter((sentence) => sentence !== '')).toEqual(['At most ten PDF files of 5 MB each.', 'One PDF file.']);
    const say = (limits: Recipient['limits']) => toLimitsText(planOutput({ limits })).replaceAll('\u00A0', ' ');
    expect(say({ maxFileMB: 20 })).toBe('Zip files of at most 20 MB each.');
    expect(say({ maxFiles: 1, maxFileMB: 20 })).toBe('One zip file, at most 20 MB.');
    expect(say({ types: ['pdf', 'jpg', 'docx'], maxTotalMB: 100 })).toBe('PDF, JPG or DOCX files of at most 100 MB together.');
    expect(say({ types: ['pdf'], maxFiles: 4, maxFileMB: 5, maxTotalMB: 12 })).toBe('At most four PDF files of 5 MB each, 12 MB together.');
    expect(say({ types: ['pdf'] })).toBe('PDF files.');
  });

  it('goes by what a file is, not by what it is called', () => {
    const plan = planFiles(
      entriesOf(typed('pdf'), typed('png', 'photo.jpg'), typed('webp'), typed('txt', 'notes.md'), typed('txt', 'mail.eml'), typed('docx'), typed('', 'scan.pdf'), typed('heic')),
      files({ types: ['pdf'] }),
      { hasPortfolio: true },
    );
    expect(plan.items.map(({ entry, way }) => `E${String(entry.item.number)} ${way}`)).toEqual(['E1 pdf', 'E2 picture', 'E3 redraw', 'E4 text', 'E7 pdf']);
    expect(plan.impossible.map(({ item }) => item.number)).toEqual([5, 6, 8]);
  });

  it('leaves what is of another type that is taken as it is', () => {
    const plan = planFiles(entriesOf(typed('jpg'), typed('docx'), typed('png')), files({ types: ['pdf', 'jpeg', 'docx'] }), { hasPortfolio: true });
    expect(plan.items.map(({ way }) => way)).toEqual(['as-is', 'as-is', 'picture']);
    const noPdf = planFiles(entriesOf(typed('jpg'), typed('pdf')), files({ types: ['jpg'] }), { hasPortfolio: false });
    expect(noPdf.impossible.map(({ item }) => item.number)).toEqual([2]);
  });

  it('names before what is too large, and whether it can be made smaller', () => {
    const plan = planFiles(entriesOf(typed('jpg', 'a.jpg', 6_000_000), typed('pdf', 'b.pdf', 6_000_000), typed('xlsx', 'c.xlsx', 6_000_000)), files({ types: ['pdf', 'xlsx'], maxFileMB: 5 }), { hasPortfolio: true });
    expect(plan.tooLarge.map(({ entry, canShrink }) => [entry.item.number, canShrink])).toEqual([[1, true], [3, false]]);
  });

  it('is counted before, within the number that is taken, with a place for a portfolio that is not there yet', () => {
    const form = lssc.recipients.find(({ id }) => id === 'pdf-form');
    const twenty = entriesOf(...Array.from({ length: 20 }, () => typed('pdf')));
    expect(planFiles(twenty, files(form?.limits ?? {}), { hasPortfolio: true }).about.files).toBe(10);
    expect(planFiles(twenty, files(form?.limits ?? {}), { hasPortfolio: false }).about.files).toBe(9);
    expect(planFiles(twenty.slice(0, 3), files(form?.limits ?? {}), { hasPortfolio: true }).about.files).toBe(4);
  });
});
