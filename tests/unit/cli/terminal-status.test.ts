import { describe, expect, it } from 'vitest';
import { createTerminalStatus } from '../../../cli/terminal-status';

function aScreen(isTTY: boolean, columns = 20): { readonly written: string[]; readonly clock: { now: number }; readonly status: ReturnType<typeof createTerminalStatus> } {
  const written: string[] = [];
  const clock = { now: 0 };
  const status = createTerminalStatus({ isTTY, columns, write: (text) => written.push(text) }, () => clock.now);
  return { written, clock, status };
}

describe('the status line', () => {
  it('writes nothing to a file or a pipe', () => {
    const { written, clock, status } = aScreen(false);
    clock.now = 5_000;
    status.show('half');
    status.clear();
    expect(written).toEqual([]);
  });

  it('waits before it shows, shows ten times a second at most, and is taken away once', () => {
    const { written, clock, status } = aScreen(true);
    status.show('at once');
    clock.now = 150;
    status.show('half');
    clock.now = 200;
    status.show('too soon');
    status.clear();
    status.clear();
    expect(written).toEqual(['\r\u001b[Khalf', '\r\u001b[K']);
  });

  it('never fills the last column, where the line would wrap', () => {
    const { written, clock, status } = aScreen(true, 5);
    clock.now = 100;
    status.show('abc\ndefgh');
    expect(written).toEqual(['\r\u001b[Kabc ']);
  });

  it('shows the whole line on a terminal that does not know its width', () => {
    const { written, clock, status } = aScreen(true, 0);
    clock.now = 100;
    status.show('abc');
    expect(written).toEqual(['\r\u001b[Kabc']);
  });
});
