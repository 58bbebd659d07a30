import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../../../electron/node-bytes';
import { openBundle, readAll, verifyBundle } from '../../../../shared/bundle/read-bundle';
import { READ_LIMITS } from '../../../../shared/bundle/read-limits';
import { toRefusalSentence } from '../../../../shared/bundle/refusal-sentences';
import { aPlan, handout, toSha256, writeInMemory } from './a-bundle';
import { aZip, toAccess } from './zip/memory-file';

type Files = Record<string, string>;

/** A small sound bag, with some files changed; `undefined` takes one away. Digests are of the changed payload unless given. */
function aBag(changes: Record<string, string | undefined> = {}): Files {
  const payload: Files = { 'data/portfolio.json': '{}', 'data/a.txt': 'a' };
  for (const [path, text] of Object.entries(changes)) if (path.startsWith('data/') && text !== undefined) payload[path] = text;
  const manifest = Object.entries(payload).map(([path, text]) => `${toSha256(text)}  ${path}\n`).join('');
  const all = { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'manifest-sha256.txt': manifest, ...payload, ...changes };
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

async function read(files: Files, folder = 'bag/') {
  const bytes = await aZip(Object.entries(files).map(([path, content]) => ({ path: `${folder}${path}`, content })));
  const opened = await openBundle(toAccess(bytes), nodeBytes);
  if (!opened.ok) return opened.problem.code;
  const verified = await verifyBundle(opened.value);
  return verified.ok ? opened.value.summary : verified.problem.code;
}

const digestOfA = toSha256('a');
const listed = (...lines: readonly string[]): string => [`${toSha256('{}')}  data/portfolio.json`, ...lines, ''].join('\n');

describe('opening a bundle', () => {
  it('gives back what was written: files, records, bag-info, receipt code', async () => {
    const { bytes, facts } = await writeInMemory(aPlan());
    const opened = await openBundle(toAccess(bytes), nodeBytes);
    if (!opened.ok) throw new Error(opened.problem.code);
    const { summary, readFile } = opened.value;
    expect(summary).toMatchObject({ topFolder: 'lssc-access-2026-11-22-r1', bagVersion: '1.0', receiptCode: facts.receiptCode, remarks: [] });
    expect(summary.portfolioText).toBe('{"format":"carrel-portfolio/1"}');
    const evidence = summary.files.at(-1)!;
    expect(evidence).toMatchObject({ path: 'data/evidence/004-hold-handout.txt', size: handout.length, sha256: toSha256(handout) });
    expect(Buffer.from(await readAll(readFile(evidence.path))).equals(handout)).toBe(true);
  });

  it('says where a stored file lies, so that it can be cut out without copying', async () => {
    const { bytes } = await writeInMemory(aPlan());
    const opened = await openBundle(toAccess(bytes), nodeBytes);
    const evidence = opened.ok ? opened.value.summary.files.at(-1) : undefined;
    const at = evidence?.storedAt ?? -1;
    expect(Buffer.from(bytes.subarray(at, at + handout.length)).equals(handout)).toBe(true);
  });

  it('finds a changed payload file when it verifies', async () => {
    const bag = aBag();
    expect(await read({ ...bag, 'data/a.txt': 'b' })).toBe('digest');
  });

  it('takes a bag made by others, without records', async () => {
    const bag = { 'bagit.txt': aBag()['bagit.txt']!, 'manifest-sha256.txt': `${digestOfA}  data/a.txt\n`, 'data/a.txt': 'a' };
    expect(await read(bag)).toMatchObject({ portfolioText: null, receiptCode: '', remarks: ['no-tag-manifest'] });
  });

  it('passes over what a Mac leaves beside the folder, with a remark', async () => {
    const bytes = await aZip([...Object.entries(aBag()).map(([path, content]) => ({ path: `bag/${path}`, content })), { path: '__MACOSX/._bag', content: 'x' }]);
    const opened = await openBundle(toAccess(bytes), nodeBytes);
    expect(opened.ok && opened.value.summary.remarks).toEqual(['no-tag-manifest', 'system-files']);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ['no bagit.txt', { 'bagit.txt': undefined }, 'no-bagit'],
    ['a bagit.txt with a mark before it', { 'bagit.txt': '\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' }, 'bagit-syntax'],
    ['another order', { 'bagit.txt': 'Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n' }, 'bagit-syntax'],
    ['an unknown encoding', { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: constructor\n' }, 'bagit-syntax'],
    ['a version to come', { 'bagit.txt': 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n' }, 'bag-version'],
    ['no manifest', { 'manifest-sha256.txt': undefined }, 'no-manifest'],
    ['a line without a path', { 'manifest-sha256.txt': listed(digestOfA) }, 'manifest-syntax'],
    ['a digest too short', { 'manifest-sha256.txt': listed(`${digestOfA.slice(1)}  data/a.txt`) }, 'manifest-syntax'],
    ['a path outside', { 'manifest-sha256.txt': listed(`${digestOfA}  data/../a.txt`) }, 'manifest-path'],
    ['a tag file among the payload', { 'manifest-sha256.txt': listed(`${digestOfA}  bagit.txt`) }, 'manifest-path'],
    ['a path listed twice', { 'manifest-sha256.txt': listed(`${digestOfA}  data/a.txt`, `${digestOfA}  data/a.txt`) }, 'listed-twice'],
    ['a file that is not there', { 'data/a.txt': undefined }, 'missing'],
    ['a file that is not listed', { 'manifest-sha256.txt': listed() }, 'extra'],
    ['lists that disagree', { 'manifest-sha512.txt': `${'0'.repeat(128)}  data/a.txt\n` }, 'manifests-differ'],
    ['a changed tag file', { 'tagmanifest-sha256.txt': `${digestOfA}  bagit.txt\n` }, 'tag-digest'],
    ['a missing tag file', { 'tagmanifest-sha256.txt': `${digestOfA}  bag-info.txt\n` }, 'missing'],
    ['fetch.txt', { 'fetch.txt': '' }, 'fetch'],
    ['another size than told', { 'bag-info.txt': 'Payload-Oxum: 4.2\n' }, 'oxum'],
    ['two sizes told', { 'bag-info.txt': 'Payload-Oxum: 3.2\nPayload-Oxum: 4.2\n' }, 'oxum'],
  ])('refuses %s', async (_, changes, code) => expect(await read(aBag(changes))).toBe(code));

  it('refuses two folders, and none', async () => {
    const bag = Object.fromEntries(Object.entries(aBag()).map(([path, text]) => [`one/${path}`, text]));
    expect(await read({ ...bag, 'two/x': 'x' }, '')).toBe('several-roots');
    expect(await read(aBag(), '')).toBe('several-roots');
  });

  it('takes md5sum style, CRLF, tabs and capitals, with a remark where it is unusual', async () => {
    const manifest = `${toSha256('{}').toUpperCase()}\tdata/portfolio.json\r\n${digestOfA} *./data/a.txt\r\n`;
    expect(await read(aBag({ 'manifest-sha256.txt': manifest }))).toMatchObject({ remarks: ['unusual-manifest', 'no-tag-manifest'] });
  });

  it.each(['data/100%25.txt', 'data/100%.txt'])('understands a percent sign written as %s', async (written) => {
    expect(await read(aBag({ 'data/a.txt': undefined, 'data/100%.txt': 'a', 'manifest-sha256.txt': listed(`${digestOfA}  ${written}`) }))).toHaveProperty('topFolder');
  });

  it('refuses records that are too large or not text', async () => {
    const bytes = await aZip(Object.entries(aBag()).map(([path, content]) => ({ path: `bag/${path}`, content })));
    const small = await openBundle(toAccess(bytes), nodeBytes, { limits: { ...READ_LIMITS, portfolioSize: 1 } });
    expect(small).toEqual({ ok: false, problem: { code: 'portfolio-size', where: 'data/portfolio.json' } });
    const latin = Buffer.from('"\xe9"', 'latin1');
    const files = [
      { path: 'b/bagit.txt', content: aBag()['bagit.txt']! },
      { path: 'b/manifest-sha256.txt', content: `${toSha256(latin)}  data/portfolio.json\n` },
      { path: 'b/data/portfolio.json', content: latin },
    ];
    expect(await openBundle(toAccess(await aZip(files)), nodeBytes)).toMatchObject({ problem: { code: 'portfolio-encoding' } });
  });

  it('stops verifying when cancelled', async () => {
    const { bytes } = await writeInMemory(aPlan());
    const opened = await openBundle(toAccess(bytes), nodeBytes);
    const verified = opened.ok ? await verifyBundle(opened.value, { signal: AbortSignal.abort() }) : null;
    expect(verified).toEqual({ ok: false, problem: { code: 'cancelled', where: '' } });
  });

  it('says what happened in a sentence, with hostile names made harmless', () => {
    const sentence = toRefusalSentence({ code: 'missing', where: 'data/$&.txt' });
    expect(sentence).toContain('“data/$&.txt” is listed, but missing.');
  });
});
