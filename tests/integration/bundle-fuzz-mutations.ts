import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { addPart, contentOf, copyPart, putTogether, setContent, takeApart } from './bundle-fuzz-zip';
import type { ZipModel, ZipPart } from './bundle-fuzz-zip';

const index = fc.noBias(fc.nat(9999));
/** As a part of a length; spread evenly, where fast-check would like the ends best. */
const place = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);
const noise = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes));
const interesting = fc.constantFrom(0, 1, 2, 7, 8, 9, 99, 0x7f, 0x80, 0xff, 0x800, 0x801, 0x809, 0x2040, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff);
const anyValue = fc.oneof(interesting, fc.nat(0xffffffff), fc.nat(300));
const fields = {
  local: { signature: [0, 4], needed: [4, 2], flags: [6, 2], method: [8, 2], time: [10, 2], date: [12, 2], crc: [14, 4], packed: [18, 4], size: [22, 4], nameLength: [26, 2], extraLength: [28, 2] },
  central: { signature: [0, 4], madeBy: [4, 2], needed: [6, 2], flags: [8, 2], method: [10, 2], time: [12, 2], date: [14, 2], crc: [16, 4], packed: [20, 4], size: [24, 4], nameLength: [28, 2], extraLength: [30, 2], commentLength: [32, 2], disk: [34, 2], internal: [36, 2], external: [38, 4], offset: [42, 4] },
  end: { signature: [0, 4], disk: [4, 2], directoryDisk: [6, 2], countHere: [8, 2], count: [10, 2], size: [12, 4], offset: [16, 4], commentLength: [20, 2] },
} as const;
const names = fc.constantFrom('../x', '/x', 'C:x', 'a\\b', 'bag/', '', 'CON', 'bag/data/../x', 'other/bagit.txt', 'bag/data/a\0', 'bag/fetch.txt', '__MACOSX/x', 'é', 'bag//x', '~', 'x'.repeat(300), '__proto__', 'bag/__proto__/x', 'bag/data/%2e%2e');
const snippets = fc.constantFrom('{"__proto__":{"polluted":1}}', '[[[[[[[[[[', '\uFEFF', 'null', '-1', '1e999', '"\\ud800"', 'data/portfolio.json', '\r', '\n', '\0', '  ', 'Payload-Oxum: 1.1', '"constructor":', '{"type":"doc","content":[{"type":"script"}]}', 'javascript:alert(1)', 'BagIt-Version: 0.97');
const level = fc.constantFrom(0, 1, 6, 9);
const edit = fc.record({ at: place, remove: fc.constantFrom(0, 0, 1, 5, 80), insert: fc.oneof(snippets.map((text) => Buffer.from(text)), noise) });

const fieldOf = <R extends keyof typeof fields>(record: R) =>
  fc.record({ kind: fc.constant('field' as const), record: fc.constant(record), index, field: fc.constantFrom(...Object.keys(fields[record])), value: anyValue });
const lie = fc.record({ kind: fc.constant('both' as const), index, field: fc.constantFrom('needed', 'flags', 'method', 'time', 'date', 'crc', 'packed', 'size'), value: anyValue });
const side = fc.constantFrom('local' as const, 'central' as const, 'both' as const);
const extraField = fc.tuple(fc.constantFrom(0x0001, 0x5455, 0x7075, 0x7875, 0x9901, 0x000a, 0xcafe), noise, fc.constantFrom(0, 0, 0, 1, -1, 5000)).map(([id, body, by]) => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(Math.max(0, body.length + by), 2);
  return Buffer.concat([head, body]);
});
const gapPlace = fc.constantFrom('entry' as const, 'before-directory' as const, 'after-directory' as const, 'comment' as const, 'entry-comment' as const);

const contentEdit = fc.record({ kind: fc.constant('content' as const), index, edit, level });

/** One thing done to the structure of a zip. */
export const zipMutation = fc.oneof(
  fieldOf('local'), fieldOf('central'), fieldOf('central'), fieldOf('end'), lie,
  fc.record({ kind: fc.constant('rename' as const), index, side, name: fc.oneof(names, fc.string({ maxLength: 8 })), isWhole: fc.boolean() }),
  fc.record({ kind: fc.constant('extra' as const), index, side, bytes: fc.oneof(extraField, extraField, noise) }),
  fc.record({ kind: fc.constant('long' as const), index, by: fc.constantFrom(0n, 0n, 1n, -1n, 2n ** 53n, 2n ** 63n), isEnd: fc.boolean() }),
  fc.record({ kind: fc.constant('gap' as const), index, place: gapPlace, bytes: fc.oneof(noise, fc.constant(Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))) }),
  fc.record({ kind: fc.constant('duplicate' as const), index, isOverlap: fc.boolean() }),
  fc.record({ kind: fc.constant('remove' as const), index, side }),
  fc.record({ kind: fc.constant('swap' as const), index, other: index, inDirectory: fc.boolean() }),
  fc.record({ kind: fc.constant('descriptor' as const), index, isLong: fc.boolean(), isSigned: fc.boolean(), by: fc.constantFrom(0, 0, 1) }),
  fc.record({ kind: fc.constant('repack' as const), index, level }),
  fc.record({ kind: fc.constant('data' as const), index, edit }),
  contentEdit, contentEdit, contentEdit,
  fc.record({ kind: fc.constant('add' as const), path: fc.constantFrom('data/more.txt', 'notes.txt', 'fetch.txt', 'manifest-md5.txt', 'tagmanifest-sha512.txt', 'data/evidence/', 'data/PORTFOLIO.json', 'manifest-x.txt', 'data/x/y'), content: noise }),
);
export type ZipMutation = typeof zipMutation extends fc.Arbitrary<infer T> ? T : never;

/** One thing done to the bytes of a file, whatever they mean; places are parts of its length. */
export const byteMutation = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('flip-near-end' as const), back: fc.nat(2000), bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('set' as const), at: place, value: fc.constantFrom(0, 1, 0x7f, 0x80, 0xff) }),
  fc.record({ kind: fc.constant('truncate' as const), at: place }),
  fc.record({ kind: fc.constant('insert' as const), at: place, bytes: noise }),
  fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.nat(200) }),
  fc.record({ kind: fc.constant('splice' as const), at: place, from: place, length: fc.nat(2000) }),
  fc.record({ kind: fc.constant('overwrite' as const), at: place, from: place, length: fc.nat(400) }),
);
export type ByteMutation = typeof byteMutation extends fc.Arbitrary<infer T> ? T : never;

export type Mutant = { readonly base: number; readonly zip: readonly ZipMutation[]; readonly isSigned: boolean; readonly bytes: readonly ByteMutation[] };

/** Signed mutants have manifests that agree with their changed files, so that the reader of records meets them too. */
export const anyMutant = (bases: number): fc.Arbitrary<Mutant> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ base: fc.nat(bases - 1), zip: fc.array(zipMutation, { minLength: 1, maxLength: 3 }), isSigned: fc.constant(false), bytes: fc.constant([]) }) },
    { weight: 2, arbitrary: fc.record({ base: fc.nat(bases - 1), zip: fc.array(zipMutation.filter(({ kind }) => ['content', 'repack', 'add', 'remove'].includes(kind)), { minLength: 1, maxLength: 3 }), isSigned: fc.constant(true), bytes: fc.constant([]) }) },
    { weight: 4, arbitrary: fc.record({ base: fc.nat(bases - 1), zip: fc.constant([]), isSigned: fc.constant(false), bytes: fc.array(byteMutation, { minLength: 1, maxLength: 3 }) }) },
  );

export function toMutant(zip: Buffer, mutant: Mutant): Buffer {
  const model = takeApart(zip);
  for (const mutation of mutant.zip) mutateZip(model, mutation);
  if (mutant.isSigned) sign(model);
  return mutant.bytes.reduce(mutateBytes, mutant.zip.length === 0 && !mutant.isSigned ? Buffer.from(zip) : putTogether(model));
}

function mutateZip(model: ZipModel, mutation: ZipMutation): void {
  const part = 'index' in mutation ? model.parts[mutation.index % model.parts.length] : undefined;
  if (mutation.kind === 'add') return addPart(model, `${topFolder(model)}${mutation.path}`, mutation.content);
  if (mutation.kind === 'field') return patch(model, mutation);
  if (part === undefined) return;
  switch (mutation.kind) {
    case 'both':
      for (const record of ['local', 'central'] as const) patch(model, { ...mutation, record, index: model.parts.indexOf(part) });
      return;
    case 'swap':
      return mutation.inDirectory ? swap(model.directoryOrder, mutation.index, mutation.other) : swap(model.parts, mutation.index, mutation.other);
    case 'long':
      if (mutation.isEnd) model.longEndBy = mutation.by;
      else part.longBy = mutation.by;
      return;
    case 'gap':
      return addGap(model, part, mutation);
    case 'duplicate':
      model.directoryOrder.push(mutation.isOverlap ? model.parts.indexOf(part) : model.parts.push(copyPart(part)) - 1);
      return;
    default:
      mutatePart(part, mutation, topFolder(model));
  }
}

function topFolder(model: ZipModel): string {
  return model.parts[0]?.path.replace(/\/.*$/s, '/') ?? '';
}

type PatchMutation = { readonly record: 'local' | 'central' | 'end'; readonly index: number; readonly field: string; readonly value: number };

function patch(model: ZipModel, { record, index: which, field, value }: PatchMutation): void {
  const [at, width] = (fields[record] as Readonly<Record<string, readonly [number, 2 | 4]>>)[field] ?? [0, 4];
  model.patches.push({ record, index: which, at, width, value: width === 2 ? value & 0xffff : value });
}

function swap<T>(items: T[], one: number, other: number): void {
  const [a, b] = [one % items.length, other % items.length];
  [items[a], items[b]] = [items[b]!, items[a]!];
}

function addGap(model: ZipModel, part: ZipPart, mutation: Extract<ZipMutation, { kind: 'gap' }>): void {
  if (mutation.place === 'entry') part.gap = mutation.bytes;
  if (mutation.place === 'before-directory') model.beforeDirectory = mutation.bytes;
  if (mutation.place === 'after-directory') model.afterDirectory = mutation.bytes;
  if (mutation.place === 'comment') model.comment = mutation.bytes;
  if (mutation.place === 'entry-comment') part.comment = mutation.bytes;
}

type PartMutation = Extract<ZipMutation, { kind: 'rename' | 'extra' | 'remove' | 'descriptor' | 'repack' | 'data' | 'content' }>;

function mutatePart(part: ZipPart, mutation: PartMutation, top: string): void {
  const isLocal = 'side' in mutation && mutation.side !== 'central';
  const isCentral = 'side' in mutation && mutation.side !== 'local';
  switch (mutation.kind) {
    case 'rename': {
      const name = Buffer.from(mutation.isWhole ? mutation.name : `${top}${mutation.name}`);
      if (isLocal) part.localName = name;
      if (isCentral) part.name = name;
      return;
    }
    case 'extra':
      if (isLocal) part.localExtra = Buffer.concat([part.localExtra, mutation.bytes]);
      if (isCentral) part.extra = Buffer.concat([part.extra, mutation.bytes]);
      return;
    case 'remove':
      if (isLocal) part.isStreamed = false;
      if (isCentral) part.isListed = false;
      return;
    case 'descriptor':
      return addDescriptor(part, mutation);
    case 'repack':
      return setContent(part, safeContent(part), mutation.level);
    case 'data':
      part.data = editBytes(part.data, mutation.edit);
      for (const [header, at] of [[part.local, 18], [part.central, 20]] as const) header.writeUInt32LE(part.data.length, at);
      return;
    case 'content':
      setContent(part, editBytes(safeContent(part), mutation.edit), mutation.level);
  }
}

/** Of a part whose data an earlier mutation may have spoiled. */
function safeContent(part: ZipPart): Buffer {
  try {
    return contentOf(part);
  } catch {
    return part.data;
  }
}

function addDescriptor(part: ZipPart, { isLong, isSigned, by }: Extract<ZipMutation, { kind: 'descriptor' }>): void {
  const width = isLong ? 8 : 4;
  const body = Buffer.alloc(4 + 2 * width);
  body.writeUInt32LE(part.central.readUInt32LE(16), 0);
  body.writeUIntLE(part.central.readUInt32LE(20) + by, 4, 4);
  body.writeUIntLE(part.central.readUInt32LE(24), 4 + width, 4);
  part.descriptor = isSigned ? Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), body]) : body;
  part.local.writeUInt16LE(part.local.readUInt16LE(6) | 8, 6);
  part.central.writeUInt16LE(part.central.readUInt16LE(8) | 8, 8);
  part.local.fill(0, 14, 26);
}

type Edit = { readonly at: number; readonly remove: number; readonly insert: Buffer };

function editBytes(bytes: Buffer, { at, remove, insert }: Edit): Buffer {
  const from = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(Math.min(bytes.length, from + remove))]);
}

/** Makes the manifests and Payload-Oxum agree with what the files hold now. */
function sign(model: ZipModel): void {
  const top = topFolder(model);
  const there = model.parts.filter((part) => part.isListed && part.isStreamed && !part.path.endsWith('/'));
  const find = (name: string): ZipPart | undefined => there.find((part) => part.path === top + name);
  const list = (parts: readonly ZipPart[]): Buffer =>
    Buffer.from(parts.map((part) => `${createHash('sha256').update(safeContent(part)).digest('hex')}  ${part.path.slice(top.length)}\n`).join(''));
  const payload = there.filter((part) => part.path.startsWith(`${top}data/`));
  const [manifest, info, tagManifest] = [find('manifest-sha256.txt'), find('bag-info.txt'), find('tagmanifest-sha256.txt')];
  const bytes = payload.reduce((sum, part) => sum + safeContent(part).length, 0);
  if (info !== undefined) setContent(info, Buffer.from(safeContent(info).toString('latin1').replace(/^Payload-Oxum: .*$/m, `Payload-Oxum: ${bytes}.${payload.length}`), 'latin1'), 6);
  if (manifest !== undefined) setContent(manifest, list(payload), 6);
  if (tagManifest !== undefined) setContent(tagManifest, list(there.filter((part) => !payload.includes(part) && part !== tagManifest)), 6);
}

function mutateBytes(bytes: Buffer, mutation: ByteMutation): Buffer {
  const at = 'at' in mutation ? Math.floor(mutation.at * bytes.length) : 0;
  switch (mutation.kind) {
    case 'flip':
    case 'flip-near-end': {
      const changed = Buffer.from(bytes);
      const where = mutation.kind === 'flip' ? at : Math.max(0, bytes.length - 1 - mutation.back);
      changed[where] = (changed[where] ?? 0) ^ (1 << mutation.bit);
      return changed.subarray(0, bytes.length);
    }
    case 'set': {
      const changed = Buffer.from(bytes);
      changed[at] = mutation.value;
      return changed;
    }
    case 'truncate':
      return bytes.subarray(0, at);
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), mutation.bytes, bytes.subarray(at)]);
    case 'delete':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + mutation.length)]);
    case 'splice':
    case 'overwrite': {
      const from = Math.floor(mutation.from * bytes.length);
      const piece = bytes.subarray(from, from + mutation.length);
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(mutation.kind === 'splice' ? at : at + piece.length)]);
    }
  }
}
