import { execFileSync, spawnSync } from 'node:child_process';

/** A program of others that reads a zip to its last byte. */
export type ZipReader = {
  readonly name: string;
  readonly isHere: () => boolean;
  /** Entries found sound; throws when the program complains. */
  readonly readCount: (file: string) => number;
};

const isHere = (program: string, option: string) => (): boolean => spawnSync(program, [option]).error === undefined;
const run = (program: string, args: readonly string[]): string => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });

const python = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    for name in archive.namelist():
        with archive.open(name) as entry:
            while entry.read(1 << 20):
                pass
    print(len(archive.namelist()))
`;

export const zipReaders: readonly ZipReader[] = [
  { name: 'unzip', isHere: isHere('unzip', '-v'), readCount: (file) => run('unzip', ['-t', file]).match(/ OK$/gm)?.length ?? 0 },
  { name: '7z', isHere: isHere('7z', 'i'), readCount: (file) => Number(/^Files: (\d+)$/m.exec(run('7z', ['t', file]))?.[1] ?? 1) },
  { name: 'Python', isHere: isHere('python3', '--version'), readCount: (file) => Number(run('python3', ['-c', python, file])) },
];
