import { describe, expect, it } from 'vitest';
import { ProcessFaults } from '../../../electron/process-faults';

function aWatch(hasWindow: boolean) {
  const seen: string[] = [];
  const faults = new ProcessFaults({ log: (kind, code) => seen.push(`${kind}: ${code}`), hasWindow: () => hasWindow, tell: () => seen.push('told'), end: () => seen.push('ended') });
  return { faults, seen };
}

describe('a bug in the main process', () => {
  it('is told once, and does not end the program while words may wait in a window', () => {
    const { faults, seen } = aWatch(true);
    faults.fault('exception', new TypeError('secret words'));
    faults.fault('rejection', Object.assign(new Error('/home/a/secret'), { code: 'EIO' }));
    expect(seen).toEqual(['exception: TypeError unknown', 'told', 'rejection: Error EIO']);
  });

  it('ends the program when there is no window', () => {
    const { faults, seen } = aWatch(false);
    faults.fault('rejection', 'words');
    expect(seen).toEqual(['rejection: string', 'ended']);
  });
});
