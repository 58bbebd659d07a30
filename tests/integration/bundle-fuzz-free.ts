import { createHash } from 'node:crypto';

/** What may differ in a file that is taken all the same, and why it is no damage. Everything else that differs is. */
export const freeKinds: Readonly<Record<string, string>> = {
  needed: 'the version needed is advice to other programs',
  madeBy: 'the system it was made on decides nothing but how permissions are read',
  flags: 'bits that change nothing in how stored and deflated data are read',
  time: 'times are never shown or kept',
  date: 'times are never shown or kept',
  internal: 'whether it is thought to be text',
  external: 'permissions of a plain file',
  disk: '0xffff says: look in the zip64 field',
  extra: 'fields that Carrel does not know, or times and owners; a second name is refused',
  comment: 'remarks beside an entry',
  numbers: 'left empty in the local header of a streamed entry, or saturated where a zip64 field tells them',
  packing: 'the same content packed otherwise, or the unused bits after the end of a deflate stream',
  moved: 'the order of entries, and so their places',
  end: 'the comment of the zip, and zip64 records that say the same',
  added: 'a file beside data/ that no manifest names, or a folder: never shown and never taken',
};

type Fields = ReadonlyMap<string, string>;

/** Reads a zip that has been found sound as simply as can be, and says everything it holds but the content of its files. */
export function describeZip(zip: Buffer): ReadonlyMap<string, Fields> {
  const endAt = findEnd(zip);
  const isLong = endAt >= 20 && zip.readUInt32LE(endAt - 20) === 0x07064b50;
  const record = isLong ? Number(zip.readBigUInt64LE(endAt - 12)) : 0;
  const count = isLong ? Number(zip.readBigUInt64LE(record + 32)) : zip.readUInt16LE(endAt + 10);
  let at = isLong ? Number(zip.readBigUInt64LE(record + 48)) : zip.readUInt32LE(endAt + 16);
  const directory = at;
  const spans: Span[] = [];
  const described = new Map<string, Fields>();
  for (let entry = 0; entry < count; entry += 1) {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [number, number, number];
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    const inBag = path.slice(path.indexOf('/') + 1);
    described.set(described.has(inBag) ? `data/${inBag} again` : inBag, describeEntry(zip, { at, name, extra, comment, order: entry }));
    spans.push(toSpan(zip, at, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  const isFilled = at === (isLong ? record : endAt) && hasNoGap(spans, directory);
  return described.set('', new Map([['end', zip.subarray(isLong ? record : endAt).toString('hex', isLong ? 56 : 20)], ['gap', isFilled ? '' : 'found']]));
}

type Found = { readonly at: number; readonly name: number; readonly extra: number; readonly comment: number; readonly order: number };

function describeEntry(zip: Buffer, { at, name, extra, comment, order }: Found): Fields {
  const part = (from: number, length: number): string => zip.subarray(from, from + length).toString('hex');
  const local = toSpan(zip, at, at + 46 + name).from;
  const localExtra = zip.readUInt16LE(local + 28);
  const fields: readonly (readonly [string, string])[] = [
    ['madeBy', part(at + 4, 2)],
    ['needed', part(at + 6, 2) + part(local + 4, 2)],
    ['flags', part(at + 8, 2) + part(local + 6, 2)],
    ['packing', part(at + 10, 2) + part(at + 20, 4) + createHash('sha256').update(zip.subarray(local, toSpan(zip, at, at + 46 + name).to)).digest('hex')],
    ['time', part(at + 12, 2) + part(local + 10, 2)],
    ['date', part(at + 14, 2) + part(local + 12, 2)],
    ['crc', part(at + 16, 4)],
    ['numbers', part(at + 20, 8) + part(local + 14, 12)],
    ['disk', part(at + 34, 2)],
    ['internal', part(at + 36, 2)],
    ['external', part(at + 38, 4)],
    ['extra', part(at + 46 + name, extra) + part(local + 30 + name, localExtra)],
    ['second-name', hasSecondName(zip.subarray(at + 46 + name, at + 46 + name + extra)) || hasSecondName(zip.subarray(local + 30 + name, local + 30 + name + localExtra)) ? 'found' : ''],
    ['comment', part(at + 46 + name + extra, comment)],
    ['moved', `${order} ${local}`],
    ['localName', part(local + 30, name)],
  ];
  return new Map(fields);
}

/** Info-ZIP's field that some programs take a name from. */
function hasSecondName(extra: Buffer): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) if (extra.readUInt16LE(at) === 0x7075 && extra.readUInt16LE(at + 2) > 0) return true;
  return false;
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= 0; at -= 1) if (zip.readUInt32LE(at) === 0x06054b50 && at + 22 + zip.readUInt16LE(at + 20) === zip.length) return at;
  throw new Error('A file without an end record was taken');
}

/** Where an entry lies: header, name, extra fields, data; and whether sizes may follow it. */
type Span = { readonly from: number; readonly to: number; readonly isStreamed: boolean };

function toSpan(zip: Buffer, at: number, extraAt: number): Span {
  const [packed, from] = [toNumber(zip, { at, extraAt, field: 20 }), toNumber(zip, { at, extraAt, field: 42 })];
  return { from, to: from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28) + packed, isStreamed: (zip.readUInt16LE(at + 8) & 8) !== 0 };
}

/** No byte before the directory belongs to nothing, or to two entries. */
function hasNoGap(spans: readonly Span[], directory: number): boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  return sorted[0]?.from === 0 && sorted.every(({ to, isStreamed }, index) => {
    const after = (sorted[index + 1]?.from ?? directory) - to;
    return after === 0 || (isStreamed && [12, 16, 20, 24].includes(after));
  });
}

/** A number of the directory, from the zip64 field when it is saturated: size, packed size, offset come in this order. */
function toNumber(zip: Buffer, { at, extraAt, field }: { readonly at: number; readonly extraAt: number; readonly field: 20 | 42 }): number {
  const short = zip.readUInt32LE(at + field);
  if (short !== 0xffffffff) return short;
  const order = [24, 20, 42];
  const before = order.slice(0, order.indexOf(field)).filter((other) => zip.readUInt32LE(at + other) === 0xffffffff).length;
  for (let extra = extraAt; ; extra += 4 + zip.readUInt16LE(extra + 2)) if (zip.readUInt16LE(extra) === 1) return Number(zip.readBigUInt64LE(extra + 4 + 8 * before));
}

/** The kinds in which two sound zips differ. */
export function findDifferences(original: Buffer, mutant: Buffer): ReadonlySet<string> {
  const [before, after] = [describeZip(original), describeZip(mutant)];
  const kinds = new Set<string>();
  for (const [path, fields] of after) {
    const known = before.get(path);
    if (known === undefined) kinds.add(path.startsWith('data/') && !path.endsWith('/') ? 'payload' : 'added');
    else for (const [kind, value] of fields) if (known.get(kind) !== value) kinds.add(kind);
  }
  for (const path of before.keys()) if (!after.has(path)) kinds.add(path.startsWith('data/') ? 'payload' : 'tag-file');
  return kinds;
}
