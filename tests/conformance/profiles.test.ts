import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeBytes } from '../../electron/node-bytes';
import { planBundle } from '../../shared/bundle/plan-bundle';
import { openBundle, readAll } from '../../shared/bundle/read-bundle';
import type { SetId } from '../../shared/domain/ids';
import { toSha256, writeInMemory } from '../unit/shared/bundle/a-bundle';
import { toAccess } from '../unit/shared/bundle/zip/memory-file';
import { aSampleBundle, assets, bundleSamples, planOthers } from './bundle-samples';
import { checkProfile, type BagFacts, type BagItProfile } from './check-profile';

const profile = JSON.parse(readFileSync(new URL('../../docs/bagit-profile.json', import.meta.url), 'utf8')) as BagItProfile;
const evidence = readdirSync(new URL('sample/evidence/', assets)).map((name) => readFileSync(new URL(`sample/evidence/${name}`, assets)));
const pdf = Buffer.from('%PDF-1.7 that stands for the portfolio');

const written = [
  { name: 'the sample’s set', plan: planBundle(aSampleBundle('access' as SetId)) },
  { name: 'the sample’s set with a PDF, as a draft', plan: planBundle(aSampleBundle('access' as SetId, { isDraft: true, pdf: { sha256: toSha256(pdf), size: pdf.length } })) },
  { name: 'everything of the sample', plan: planBundle(aSampleBundle('everything')) },
  ...bundleSamples.filter(({ input }) => input.records.evidence.length === 0).map(({ name, input }) => ({ name, plan: planBundle(input) })),
  ...planOthers().filter(({ name }) => name.startsWith('part 1')),
];

async function readFacts(bytes: Uint8Array): Promise<BagFacts> {
  const opened = await openBundle(toAccess(bytes), nodeBytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { files, bagInfo } = opened.value.summary;
  const declaration = new TextDecoder().decode(await readAll(opened.value.readFile('bagit.txt')));
  return { paths: files.map((file) => file.path), bagInfo, declaration, mediaType: 'application/zip' };
}

describe.each(written)('a bundle of $name', ({ plan }) => {
  it('keeps the BagIt profile that it names', async () => {
    const { bytes } = await writeInMemory(plan, [...evidence, pdf]);
    expect(checkProfile(await readFacts(bytes), profile)).toEqual([]);
  });
});

describe.each(planOthers().filter(({ name }) => !name.startsWith('part 1')))('a bag that is another kind of bundle: $name', ({ plan }) => {
  it('does not name the profile', () => expect(plan.bagInfo.filter(([label]) => label === 'BagIt-Profile-Identifier')).toEqual([]));
});

describe('the check of profiles', () => {
  const facts: BagFacts = {
    paths: ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt', ...(profile['Payload-Files-Required'] ?? [])],
    bagInfo: [
      ['External-Description', 'A portfolio'], ['External-Identifier', 'urn:uuid:1'], ['Bagging-Date', '2026-11-22'], ['Payload-Oxum', '1.1'], ['Bag-Count', '1 of 1'],
      ['Bag-Software-Agent', 'Carrel'], ['BagIt-Profile-Identifier', profile['BagIt-Profile-Info']['BagIt-Profile-Identifier'] ?? ''],
    ],
    declaration: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    mediaType: 'application/zip',
  };

  it('has nothing against a bag that keeps it', () => expect(checkProfile(facts, profile)).toEqual([]));

  it.each([
    ['a missing label', { bagInfo: facts.bagInfo.slice(1) }, 'External-Description is missing'],
    ['a label of nobody', { bagInfo: [...facts.bagInfo, ['Mood', 'good']] }, 'Mood is not in the profile'],
    ['a label told twice', { bagInfo: [...facts.bagInfo, ['Bagging-Date', '2026-11-23']] }, 'Bagging-Date is there 2 times'],
    ['another profile', { bagInfo: facts.bagInfo.slice(0, -1) }, 'the bag names another profile'],
    ['a missing page', { paths: facts.paths.filter((file) => file !== 'data/index.html') }, 'no data/index.html'],
    ['another manifest', { paths: [...facts.paths, 'manifest-md5.txt'] }, 'a manifest of md5'],
    ['no tag manifest', { paths: facts.paths.filter((file) => !file.startsWith('tagmanifest')) }, 'no tag manifest of sha256'],
    ['files to be fetched', { paths: [...facts.paths, 'fetch.txt'] }, 'fetch.txt'],
    ['an older version', { declaration: 'BagIt-Version: 0.97\n' }, 'BagIt 0.97'],
    ['a bag in a tar', { mediaType: 'application/x-tar' }, 'serialized as application/x-tar'],
  ] satisfies readonly (readonly [string, Partial<BagFacts>, string])[])('sees %s', (_what, change, problem) => expect(checkProfile({ ...facts, ...change }, profile)).toContain(problem));
});

describe('bagit.py', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'carrel-bagit-'));
  const zip = path.join(folder, 'bundle.zip');
  beforeAll(async () => writeFileSync(zip, (await writeInMemory(planBundle(aSampleBundle('everything')), evidence)).bytes));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds the sample’s bundle valid', ({ skip }) => {
    if (spawnSync('python3', ['-c', 'import bagit']).status !== 0) skip('bagit.py is not on this computer');
    const script = 'import sys, zipfile, glob, bagit; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2]); bagit.Bag(glob.glob(sys.argv[2] + "/*")[0]).validate(processes=1)';
    const { status, stderr } = spawnSync('python3', ['-c', script, zip, path.join(folder, 'out')], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });
});
