import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizePdf } from '../../../../shared/pdf/normalize-pdf';
import { aChromiumPdf, toBytes, toLatin, type PdfTraits } from './a-chromium-pdf';

const stamp = { madeOn: '2026-11-22', author: 'Maren Castellow' };

function normal(traits: PdfTraits = {}, own: Partial<typeof stamp> = {}): string {
  const normalized = normalizePdf(aChromiumPdf(traits), { ...stamp, ...own });
  if (!normalized.ok) throw new Error(normalized.problem.part);
  return toLatin(normalized.value);
}

describe('a PDF of Chromium', () => {
  it('is the same whenever, and after whatever else, it was drawn', () => {
    const clock = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => `${date.toISOString().replace(/\D/g, '').slice(0, 14)}-07'00'`);
    fc.assert(fc.property(clock, fc.integer({ min: 1, max: 99_999_000 }), (when, firstNode) => {
      expect(normal({ clock: when, firstNode })).toBe(normal());
    }));
  });

  it('keeps its length, and with it every offset of its table', () => {
    for (const traits of [{}, { firstNode: 4_000 }, { creator: '(x)' }, { fileId: 'AB'.repeat(16) }]) expect(normal(traits)).toHaveLength(aChromiumPdf(traits).length);
  });

  it('says the day on which the bundle was made, and who wrote it, and no system', () => {
    const text = normal();
    expect(text).toContain("/CreationDate (D:20261122000000+00'00')\n/ModDate (D:20261122000000+00'00')>>");
    expect(text).toMatch(/\/Creator \(Carrel\)\/Author \(Maren Castellow\) +\n\/Producer/);
    expect(text).not.toContain('Mozilla');
    expect(text).toContain('/Title (Access \\(draft\\))');
  });

  it('names an author in any script, with marks that end a string, or nobody', () => {
    expect(normal({}, { author: 'A (B) \\' })).toContain('/Author (A \\(B\\) \\\\)');
    expect(normal({}, { author: 'Zoë 𝓐' })).toContain('/Author <FEFF005A006F00EB0020D835DCD0>');
    expect(normal({}, { author: '' })).not.toContain('/Author');
    expect(normal({}, { author: 'x'.repeat(500) })).toMatch(/\/Creator \(Carrel\) +\n\/Producer/);
    expect(normal({ creator: '(x)' })).toContain('/Creator (x)\n');
  });

  it('counts the cells that others refer to from one, in their order', () => {
    const text = normal({ firstNode: 1_300 });
    expect(text).toContain('/Headers [(node00000002) (node00000001)]');
    expect(text).toContain('/Limits [(node00000001) (node00000002)]\n/Names [(node00000001) 3 0 R (node00000002) 4 0 R]');
  });

  it('leaves alone what somebody wrote, even when it reads like such a name', () => {
    expect(normal({ firstNode: 1_300, bookmark: '(node00001307)' })).toContain('/Title (node00001307)');
    expect(normal({ title: '(a /CreationDate \\) >> endobj)' })).toContain('/Title (a /CreationDate \\) >> endobj)');
    expect(normal({ title: '<FEFF0041>' })).toContain('/Title <FEFF0041>');
  });

  it('gets an identifier from what it holds in place of one drawn by chance', () => {
    const [one, two] = [normal({ fileId: 'AB'.repeat(16) }), normal({ fileId: '0f'.repeat(16) })];
    expect(one).toBe(two);
    expect(one).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/);
    expect(normal({ fileId: 'AB'.repeat(16), title: '(Another)' })).not.toContain(/\/ID \[<([0-9a-f]{32})>/.exec(one)?.[1] ?? 'none');
  });

  it('is not changed itself', () => {
    const drawn = aChromiumPdf();
    normalizePdf(drawn, stamp);
    expect(drawn).toEqual(aChromiumPdf());
  });
});

describe('a file that is not as Chromium writes it', () => {
  const refusals: readonly (readonly [what: string, bytes: Uint8Array, part: string])[] = [
    ['something else', toBytes('<html>'), 'header'],
    ['nothing', new Uint8Array(), 'header'],
    ['a beginning without an end', aChromiumPdf().subarray(0, 300), 'trailer'],
    ['a file of two revisions', aChromiumPdf({ trailer: '\n/Prev 100' }), 'trailer'],
    ['an encrypted file', aChromiumPdf({ trailer: '\n/Encrypt 3 0 R' }), 'trailer'],
    ['a title that never ends', aChromiumPdf({ title: '(a' }), 'info'],
    ['a title that is a number', aChromiumPdf({ title: '7' }), 'info'],
    ['a table somewhere else', toBytes(toLatin(aChromiumPdf()).replace(/startxref\n\d+/, 'startxref\n9')), 'info'],
    ['an information that is not there', toBytes(toLatin(aChromiumPdf()).replace('/Info 1 0 R', '/Info 9 0 R')), 'info'],
    ['no information', toBytes(toLatin(aChromiumPdf()).replace('/Info 1 0 R', '/Other 1 0 R')), 'info'],
    ['a date without room', aChromiumPdf({ clock: '2026' }), 'date'],
  ];
  it.each(refusals)('is refused: %s', (...[, bytes, part]) => expect(normalizePdf(bytes, stamp)).toEqual({ ok: false, problem: { kind: 'unexpected-pdf', part } }));

  it('never makes it throw, whatever is broken, and never changes a length', () => {
    const whole = aChromiumPdf({ fileId: 'AB'.repeat(16) });
    const broken = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 12 }), fc.nat(whole.length)).map(([at, bytes, length]) => {
      const changed = whole.slice();
      changed.set(bytes.subarray(0, whole.length - at), at);
      return length % 3 === 0 ? changed.subarray(0, length) : changed;
    });
    fc.assert(
      fc.property(broken, (bytes) => {
        const normalized = normalizePdf(bytes, stamp);
        if (normalized.ok) expect(normalized.value).toHaveLength(bytes.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
