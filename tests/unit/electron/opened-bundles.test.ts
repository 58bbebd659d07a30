import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OpenedBundles, toFileArguments } from '../../../electron/opened-bundles';

describe('bundles opened by the system', () => {
  it('are handed over in order, by ticket and name, each once', () => {
    const opened = new OpenedBundles();
    expect([opened.offer('/home/a/one.zip'), opened.offer('/home/a/two.ZIP'), opened.offer('/home/a/x.txt')]).toEqual([true, true, false]);
    const [first, second] = [opened.take(), opened.take()];
    expect([first?.name, second?.name, opened.take()]).toEqual(['one.zip', 'two.ZIP', null]);
    expect(JSON.stringify(first)).not.toContain('/home');
    expect([opened.takePath(first?.token ?? ''), opened.takePath(first?.token ?? ''), opened.takePath('x')]).toEqual(['/home/a/one.zip', null, null]);
  });

  it('are so many at most that nobody can fill the memory with them', () => {
    const opened = new OpenedBundles();
    const taken = Array.from({ length: 1_000 }, (_, index) => opened.offer(`/home/a/${String(index)}.zip`)).filter(Boolean);
    expect(taken).toHaveLength(20);
  });
});

describe('files among the arguments of a start', () => {
  const from = (argv: readonly string[], isPackaged = true) => toFileArguments({ argv: ['/opt/Carrel/carrel', ...argv], workingFolder: '/home/a', isPackaged });

  it('are what is no switch, relative to where Carrel was started', () => {
    expect(from(['--flag', 'b.zip', '/x/c d.zip', './ü/../e.zip', '-psn_0_1234'])).toEqual(['/home/a/b.zip', '/x/c d.zip', '/home/a/e.zip']);
  });

  it('are everything behind --, even if it looks like a switch', () => {
    expect(from(['--user-data-dir=/p', '--', '-odd.zip', '--', 'f.zip'])).toEqual(['/home/a/-odd.zip', '/home/a/--', '/home/a/f.zip']);
  });

  it('leave out the folder of the application when it is not packaged, wherever the switches stand', () => {
    expect(from(['.', 'b.zip'], false)).toEqual(['/home/a/b.zip']);
    expect(from(['--inspect', '/home/a/carrel.zip', '--x', 'b.zip'], false)).toEqual(['/home/a/b.zip']);
    expect(from(['.'], false)).toEqual([]);
    expect(from(['.', '--', 'b.zip'], false)).toEqual(['/home/a/b.zip']);
  });

  it('may be addresses of files, as desktops on Linux give them, and of nothing else', () => {
    expect(from(['file:///home/a/My%20set%20%C3%BC.zip'])).toEqual(['/home/a/My set ü.zip']);
    expect(from(['file://server/share/x.zip', 'https://example.org/x.zip', 'smb://h/x.zip', 'file:///bad%2Fslash.zip', 'file:///%ZZ.zip', ''])).toEqual([]);
  });

  it('survive the way through an address', () => {
    const part = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[\0/\\]/.test(text) && text !== '.' && text !== '..');
    fc.assert(
      fc.property(part, (name) => {
        expect(from([pathToFileURL(`/home/a/${name}.zip`).href])).toEqual([`/home/a/${name}.zip`]);
      }),
    );
  });

  it('never throw, whatever the arguments are', () => {
    fc.assert(fc.property(fc.array(fc.string()), fc.boolean(), (argv, isPackaged) => void from(argv, isPackaged)));
  });
});
