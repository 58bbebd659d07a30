import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeFileName, toPlainName, toShownName } from '../../../../shared/inspection/judge-file-name';

describe('judging a file name', () => {
  it.each(['handout.pdf', 'Storytime plan (final), rev 2.docx', "Friends' book sale & raffle #2.txt", '図書館の計画.txt', 'résumé.pdf', 'report.docx.pdf'])('finds nothing in %s', (name) => {
    expect(judgeFileName(name)).toEqual([]);
  });

  it('tells a name with the candidate’s name only when all of it is there', () => {
    expect(judgeFileName('Sample_Pat.pdf', { person: 'Pat Sample' })).toEqual(['person']);
    expect(judgeFileName('sample-form.pdf', { person: 'Pat Sample' })).toEqual([]);
    expect(judgeFileName('patterns-sampler.pdf', { person: 'Pat Sample' })).toEqual([]);
    expect(judgeFileName('plan.pdf', { person: 'Plan' })).toEqual([]);
  });

  it('keeps joiners that emoji and scripts need', () => {
    expect(judgeFileName('family \u{1f468}\u200d\u{1f469}.txt')).toEqual(['symbol']);
    expect(judgeFileName('می\u200cخواهم.txt')).toEqual([]);
    expect(judgeFileName('in\u200dvoice.txt')).toEqual(['invisible']);
  });

  it('names each risk once, and a forbidden sign wherever there is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        const risks = judgeFileName(name);
        expect(new Set(risks).size).toBe(risks.length);
        expect(risks.includes('forbidden')).toBe(/[<>:"/\\|?*]/.test(name) && !risks.includes('system'));
      }),
    );
  });
});

it('two names that a system may take for one have the same plain name', () => {
  expect(toPlainName('Re\u0301sume\u0301.PDF')).toBe(toPlainName('résumé.pdf'));
});

it('shows a name without what hides or turns', () => {
  expect(toShownName('annual-\u202efdp.exe\n')).toBe('annual-\u25a1fdp.exe\u25a1');
});
