import { describe, expect, it } from 'vitest';
import { inspectWhole, WHOLE_INSPECTOR_VERSION } from '../../../../shared/inspection/inspect-whole';
import type { LookInside } from '../../../../shared/inspection/look-inside';

const seeing = (inside: Partial<LookInside>) => () => Promise.resolve(() => Promise.resolve({ facts: {}, problems: [], text: '', ...inside }));
const pdf = new Blob(['%PDF-1.7\n']);

describe('inspecting a whole file', () => {
  it('joins what the surface and the inside show', async () => {
    const whole = await inspectWhole(pdf, 'handout.docx', seeing({ facts: { pages: 2 }, problems: [{ kind: 'no-text' }], text: 'Hello' }));
    expect(whole).toEqual({
      inspection: {
        inspector: WHOLE_INSPECTOR_VERSION,
        detectedType: 'pdf',
        facts: { pages: 2 },
        problems: [{ kind: 'type-mismatch', extension: 'docx', detected: 'pdf' }, { kind: 'no-text' }],
      },
      text: 'Hello',
    });
  });

  it('counts what looks like patron data and quotes none of it', async () => {
    const { inspection } = await inspectWhole(pdf, 'list.pdf', seeing({ text: 'pat@example.org, lee@example.org, 555-555-0101' }));
    expect(inspection.problems).toEqual([{ kind: 'patron-data', what: 'email', count: 2 }, { kind: 'patron-data', what: 'phone', count: 1 }]);
    expect(JSON.stringify(inspection)).not.toContain('example.org');
  });

  it('never takes an inspector that fails for a file without problems', async () => {
    const failing = () => Promise.resolve(() => Promise.reject(new Error('what is this')));
    expect((await inspectWhole(pdf, 'odd.pdf', failing)).inspection.problems).toEqual([{ kind: 'not-looked-inside', reason: 'failed' }]);
  });

  it('does not look inside an empty file, nor where no inspector is known', async () => {
    const never = () => Promise.resolve(null);
    expect((await inspectWhole(new Blob([]), 'minutes.docx', seeing({ problems: [{ kind: 'macros' }] }))).inspection.problems).toEqual([{ kind: 'empty' }]);
    expect((await inspectWhole(pdf, 'handout.pdf', never)).inspection.problems).toEqual([]);
  });
});
