import { describe, expect, it } from 'vitest';
import { LinkAsker } from '../../../electron/link-asker';

function anAsker() {
  const opened: string[] = [];
  return { opened, asker: new LinkAsker({ open: (address) => void opened.push(address) }) };
}

describe('an address that a page wants to open', () => {
  it('opens when the person says so', async () => {
    const { opened, asker } = anAsker();
    await asker.offer('https://example.org/', () => Promise.resolve(true));
    expect(opened).toEqual(['https://example.org/']);
  });

  it('does not open when the person stays, or when nobody can be asked', async () => {
    const { opened, asker } = anAsker();
    await asker.offer('https://example.org/', () => Promise.resolve(false));
    await asker.offer('https://example.org/', () => Promise.reject(new Error('the window is gone')));
    expect(opened).toEqual([]);
  });

  it('is asked about alone: others that come meanwhile are dropped, later ones are not', async () => {
    const { opened, asker } = anAsker();
    let answer: (isWanted: boolean) => void = () => undefined;
    const first = asker.offer('https://example.org/1', () => new Promise((resolve) => (answer = resolve)));
    let asked = 0;
    await asker.offer('https://example.org/2', () => Promise.resolve((asked += 1) > 0));
    answer(true);
    await first;
    await asker.offer('https://example.org/3', () => Promise.resolve(true));
    expect(asked).toBe(0);
    expect(opened).toEqual(['https://example.org/1', 'https://example.org/3']);
  });
});
