import { describe, expect, it } from 'vitest';
import { DesktopShell, noShellState } from '../../../electron/desktop-shell';
import type { PortfolioId } from '../../../shared/domain/ids';
import type { ShellState } from '../../../shared/platform/shell';

function aShell(theme: ShellState['theme'] = 'system') {
  const seen: string[] = [];
  const shell = new DesktopShell(
    {
      drawMenu: (state) => seen.push(`menu ${state.isPortfolioOpen ? 'open' : 'closed'} ${String(state.recent.length)}`),
      applyTheme: (chosen) => seen.push(`theme ${chosen}`),
      openWindow: () => seen.push('window'),
      send: (command) => seen.push(`sent ${command.kind}`),
    },
    theme,
  );
  return { shell, seen };
}

const open: ShellState = { ...noShellState, isPortfolioOpen: true };

describe('what stands around the page', () => {
  it('is drawn anew only when something in it changes', () => {
    const { shell, seen } = aShell();
    shell.show(noShellState);
    shell.show(open);
    shell.show({ ...open, recent: [] });
    shell.show({ ...open, recent: [{ id: 'a' as PortfolioId, title: 'A' }] });
    expect(seen).toEqual(['menu open 0', 'menu open 1']);
  });

  it('follows the theme, also back to what the system says after a start in another', () => {
    const { shell, seen } = aShell('dark');
    shell.show({ ...noShellState, theme: 'dark' });
    shell.show({ ...noShellState, theme: 'system' });
    expect(seen).toEqual(['theme system']);
  });

  it('takes back what needs an open portfolio when the page goes', () => {
    const { shell, seen } = aShell();
    shell.show(open);
    shell.pageGone();
    shell.pageGone();
    expect(seen).toEqual(['menu open 0', 'menu closed 0']);
  });
});

describe('a command of the menu', () => {
  it('goes to the page that is there', () => {
    const { shell, seen } = aShell();
    shell.show(noShellState);
    shell.choose({ kind: 'print' });
    expect(seen).toEqual(['sent print']);
  });

  it('opens a window when there is none, and waits for its page', () => {
    const { shell, seen } = aShell();
    shell.show(noShellState);
    shell.pageGone();
    shell.choose({ kind: 'go', place: 'settings' });
    expect(seen).toEqual(['window']);
    shell.show(noShellState);
    shell.show(noShellState);
    expect(seen).toEqual(['window', 'sent go']);
  });
});
