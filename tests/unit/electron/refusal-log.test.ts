import { describe, expect, it, vi } from 'vitest';
import { logRefusal } from '../../../electron/refusal-log';

describe('the log of refusals', () => {
  it('is one line on the error output', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    logRefusal('permission', 'media', '');
    logRefusal('page', 'crashed', '5');
    const lines = write.mock.calls.map(([line]) => line);
    write.mockRestore();
    expect(lines).toEqual(['carrel: refused permission: media\n', 'carrel: refused page: crashed (5)\n']);
  });

  it('is no fault when nobody reads it any more: a fault would be logged, and so on for ever', () => {
    const failure = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    expect(() => process.stderr.emit('error', failure)).not.toThrow();
  });
});
