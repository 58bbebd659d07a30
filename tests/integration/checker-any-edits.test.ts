import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPortfolio, createChecker } from '../../shared/checks/check-portfolio';
import { aPack } from '../builders/a-pack';
import { aPortfolio, type PortfolioBuilder } from '../builders/a-portfolio';
import { anEvidence } from '../builders/an-evidence';

const today = '2026-11-22';
const must = (check: string, params = {}) => ({ check, params, severity: 'must' }) as const;
const strictPack = aPack({
  checks: ['slot-empty', 'placeholder-text', 'citation-broken', 'evidence-uncited', 'evidence-unused', 'choose-n', 'declaration-missing']
    .map((check) => must(check))
    .concat(must('evidence-count', { min: 1 }), must('min-words', { min: 3 })),
});

describe('a checker that remembers', () => {
  const edits = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('write' as const), key: fc.constantFrom('access/07/did', 'access/07/approach', 'access/08/did', 'reference/learning-statement'), text: fc.constantFrom('', 'TODO', 'Some words [e1] here', 'See [e2] and [e9].') }),
      fc.record({ kind: fc.constant('mark' as const), id: fc.constantFrom('access/07', 'access/08'), mark: fc.constantFrom('none' as const, 'parked' as const, 'ready' as const), suggestionId: fc.constantFrom('', 'a') }),
      fc.record({ kind: fc.constant('use' as const), number: fc.constantFrom(1, 2), id: fc.constantFrom('access/07', 'reference/01') }),
      fc.record({ kind: fc.constant('add' as const), number: fc.integer({ min: 2, max: 5 }), size: fc.constantFrom(0, 10) }),
      fc.record({ kind: fc.constant('choose' as const), id: fc.constantFrom('youth', 'foundations'), route: fc.constantFrom('portfolio', 'course') }),
    ),
    { maxLength: 12 },
  );

  test('finds the same as a fresh one after any edits', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const scopes = ['everything', 'access', 'program'];
        const alternating = createChecker(strictPack);
        const faithful = new Map(scopes.map((scope) => [scope, createChecker(strictPack)]));
        let portfolio: PortfolioBuilder = aPortfolio().choosing('access').choosing('reference').with(anEvidence(1, { privacy: 'undeclared' }));
        for (const edit of list) {
          if (edit.kind === 'write') portfolio = portfolio.writing(edit.key, edit.text);
          if (edit.kind === 'mark') portfolio = portfolio.marking(edit.id, { mark: edit.mark, suggestionId: edit.suggestionId });
          if (edit.kind === 'use') portfolio = portfolio.using(edit.number, edit.id);
          if (edit.kind === 'add') portfolio = portfolio.with(anEvidence(edit.number, { size: edit.size, privacy: 'undeclared' }));
          if (edit.kind === 'choose') portfolio = portfolio.choosing(edit.id, edit.route);
          for (const scope of scopes) {
            const options = { today, scope: scope as never };
            const fresh = checkPortfolio(structuredClone(portfolio.records), strictPack, options);
            expect(alternating(portfolio.records, options)).toEqual(fresh);
            expect(faithful.get(scope)?.(portfolio.records, options)).toEqual(fresh);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
