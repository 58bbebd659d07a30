import { describe, expect, it } from 'vitest';
import { toCommandPath, toOpenPortfolio } from '../../../../renderer/app/command-path';
import type { PortfolioId } from '../../../../shared/domain/ids';
import type { MenuCommand } from '../../../../shared/platform/shell';

const id = 'p-1' as PortfolioId;
const go = (place: Extract<MenuCommand, { kind: 'go' }>['place']): MenuCommand => ({ kind: 'go', place });

describe('a command of the system menu', () => {
  it.each([
    ['start', '/'], ['settings', '/settings'], ['guide', '/guide'], ['bring-in', '/bring-in'], ['safe-copies', '/safe-copies'],
    ['home', null], ['write', null], ['evidence', null], ['plan', null], ['check', null],
  ] as const)('%s leads to %s while no portfolio is open', (place, path) => {
    expect(toCommandPath(go(place), null)).toBe(path);
  });

  it.each([
    ['home', '/p/p-1/home'], ['write', '/p/p-1/write'], ['evidence', '/p/p-1/evidence'], ['plan', '/p/p-1/plan'], ['check', '/p/p-1/check'], ['safe-copies', '/p/p-1/safe-copies'], ['start', '/'],
  ] as const)('%s leads to %s in an open one', (place, path) => {
    expect(toCommandPath(go(place), id)).toBe(path);
  });

  it('opens another portfolio, makes a safe copy of the open one, and leads nowhere to print', () => {
    expect(toCommandPath({ kind: 'open-portfolio', id }, null)).toBe('/p/p-1/home');
    expect([id, null].map((open) => toCommandPath({ kind: 'make-safe-copy' }, open))).toEqual(['/p/p-1/export/everything', null]);
    expect([toCommandPath({ kind: 'print' }, id), toCommandPath({ kind: 'save-pdf' }, id)]).toEqual([null, null]);
  });
});

describe('the open portfolio', () => {
  it.each([['/p/p-1/home', 'p-1'], ['/p/p-1', 'p-1'], ['/', null], ['/settings', null], ['/safe-copies', null], ['/p/', null]])('at %s is %s', (pathname, open) => {
    expect(toOpenPortfolio(pathname)).toBe(open);
  });
});
