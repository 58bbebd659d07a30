import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSample, type SampleProgress, type SampleSource } from '../../../../../renderer/features/start/open-sample';
import { FakeEvidenceFiles } from '../../../../fakes/fake-evidence-files';

const folder = 'assets/sample';
const text = readFileSync(`${folder}/portfolio.json`, 'utf8');
const kept = (JSON.parse(text) as { records: { head: { id: string }; evidence: { sha256: string; originalName: string }[] } }).records;

const sample: SampleSource = {
  readRecords: async () => text,
  readFile: async (name) => new Blob([readFileSync(`${folder}/evidence/${name}`)]),
};

let files: FakeEvidenceFiles;
const open = (source: SampleSource, signal = new AbortController().signal, onProgress: (progress: SampleProgress) => void = () => {}) =>
  loadSample(source, { files, signal, onProgress });

beforeEach(() => {
  files = new FakeEvidenceFiles();
});

describe('opening the sample', () => {
  it('brings in every file and gives the portfolio an id of its own', async () => {
    const loaded = await open(sample);
    if (!loaded.ok) throw new Error(loaded.problem.kind);
    expect([...files.kept.keys()].sort()).toEqual([...new Set(kept.evidence.map((item) => item.sha256))].sort());
    expect(loaded.value.records.head.id).not.toBe(kept.head.id);
    expect(loaded.value.records.evidence).toHaveLength(kept.evidence.length);
  });

  it('refuses a file that is not the one it was made with, and takes out what it brought', async () => {
    const wrong = kept.evidence[3]!.originalName;
    const loaded = await open({ ...sample, readFile: async (name) => (name === wrong ? new Blob(['something else']) : sample.readFile(name)) });
    expect(loaded).toEqual({ ok: false, problem: { kind: 'damaged', detail: wrong } });
    expect(files.kept.size).toBe(0);
  });

  it('leaves bytes alone that were there before', async () => {
    const first = kept.evidence[0]!;
    await files.add(new File([await sample.readFile(first.originalName)], 'mine'));
    const loaded = await open({ ...sample, readFile: async (name) => (name === first.originalName ? sample.readFile(name) : Promise.reject(new Error('gone'))) });
    expect(loaded).toMatchObject({ ok: false, problem: { kind: 'unreachable' } });
    expect([...files.kept.keys()]).toEqual([first.sha256]);
  });

  it('stops when it is cancelled and leaves nothing behind', async () => {
    const controller = new AbortController();
    const loaded = await open(sample, controller.signal, ({ done }) => done === 2 && controller.abort());
    expect(loaded).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(files.kept.size).toBe(0);
  });

  it('says when the disk is full', async () => {
    files.freeBytes = 0;
    expect(await open(sample)).toEqual({ ok: false, problem: { kind: 'disk-full' } });
  });

  it('refuses records that are no portfolio before it brings anything', async () => {
    expect(await open({ ...sample, readRecords: async () => '{}' })).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
    expect(files.kept.size).toBe(0);
  });
});
