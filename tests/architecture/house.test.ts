import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readFiles, root, sourceFolders } from './source-files';

const sources = readFiles(sourceFolders, /\.tsx?$/);

describe('the house', () => {
  it('has no file over 400 lines and a median under 100', () => {
    const lengths = sources.map(({ file, text }) => ({ file, lines: text.split('\n').length })).sort((a, b) => a.lines - b.lines);
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThan(100);
  });

  it('has no cycle of imports', () => {
    expect(findCycles(toGraph())).toEqual([]);
  });

  it('has no `any`, no suppression without a reason and no focused test', () => {
    const tests = readFiles(['tests'], /\.tsx?$/).filter(({ file }) => !file.startsWith('tests/architecture/'));
    const found = [...sources, ...tests].flatMap(({ file, text }) =>
      [/\bas any\b|: any\b|<any>/, /@ts-(?:ignore|nocheck)/, /\b(?:it|test|describe)\.only\(/].filter((pattern) => pattern.test(withoutComments(text))).map((pattern) => `${file}: ${pattern.source}`),
    );
    expect(found).toEqual([]);
  });

  it('asks for the host only in main.tsx', () => {
    const asking = sources.filter(({ text }) => /findHostBridge\(\)|navigator\.userAgent|IS_ELECTRON/.test(text)).map(({ file }) => file);
    expect(asking.filter((file) => file !== 'renderer/platform/electron-platform.ts')).toEqual(['renderer/main.tsx']);
  });

  it('names no program in the code: everything LSSC is in the pack', () => {
    const naming = sources.filter(({ text }) => /lssc|ala-apa/i.test(withoutComments(text))).map(({ file }) => file);
    expect(naming).toEqual([]);
  });

  it('lets no test fall between the runners', () => {
    const files = readFiles(['tests'], /\.(test|spec)\.[cm]?[jt]sx?$/).map(({ file }) => file);
    const taken = /^tests\/(unit|contract|integration|architecture|conformance)\/.+\.test\.ts$|^tests\/component\/.+\.test\.tsx$|^tests\/e2e\/specs\/(main|evidence|writing|plan|packs|bundle|review|durability|desktop|help)-[a-z0-9-]+\.spec\.ts$/;
    expect(files.filter((file) => !taken.test(file))).toEqual([]);
  });

  it('keeps a unit test beside a source that still exists', () => {
    const orphans = readFiles(['tests/unit/shared', 'tests/unit/electron', 'tests/unit/renderer'], /\.test\.ts$/)
      .map(({ file }) => file)
      .filter((file) => {
        const folder = path.dirname(file).replace('tests/unit/', '');
        return !existsSync(path.join(root, folder));
      });
    expect(orphans).toEqual([]);
  });
});

/** Good enough for looking for words: a string that holds `//` loses its end. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/(?! @ts).*/g, '');
}

type Graph = ReadonlyMap<string, readonly string[]>;

function toGraph(): Graph {
  const files = new Set(sources.map(({ file }) => file));
  const resolve = (from: string, specifier: string): string | undefined => {
    const bare = path.posix.join(path.posix.dirname(from), specifier);
    return [`${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`, bare].find((candidate) => files.has(candidate));
  };
  return new Map(
    sources.map(({ file, text }) => {
      const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
      return [file, imported.filter((name) => name.startsWith('.')).flatMap((name) => resolve(file, name) ?? [])];
    }),
  );
}

function findCycles(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}
