import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One entry of a zip taken apart; both headers are kept as bytes, so that a mutation may write any field. */
export type ZipPart = {
  path: string;
  /** 30 bytes. */
  local: Buffer;
  localName: Buffer;
  localExtra: Buffer;
  data: Buffer;
  descriptor: Buffer;
  /** Bytes before the local header that belong to nothing. */
  gap: Buffer;
  /** 46 bytes. */
  central: Buffer;
  name: Buffer;
  extra: Buffer;
  comment: Buffer;
  /** Numbers are saturated in the directory and told in a zip64 field, with this added to each. */
  longBy: bigint | null;
  isStreamed: boolean;
  isListed: boolean;
};

export type Patch = { readonly record: 'local' | 'central' | 'end'; readonly index: number; readonly at: number; readonly width: 2 | 4; readonly value: number };
export type ZipModel = {
  parts: ZipPart[];
  /** Order of the directory, as positions in `parts`. */
  directoryOrder: number[];
  beforeDirectory: Buffer;
  afterDirectory: Buffer;
  comment: Buffer;
  /** Zip64 end record and locator, with this added to the directory's offset. */
  longEndBy: bigint | null;
  patches: Patch[];
};

const none = Buffer.alloc(0);

/** Takes a sound zip without zip64 records apart. */
export function takeApart(zip: Buffer): ZipModel {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts: ZipPart[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const dataAt = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = copy(zip, at + 46, nameLength);
    parts.push({
      path: name.toString('utf8'),
      local: copy(zip, local, 30),
      localName: copy(zip, local + 30, zip.readUInt16LE(local + 26)),
      localExtra: copy(zip, dataAt - zip.readUInt16LE(local + 28), zip.readUInt16LE(local + 28)),
      data: copy(zip, dataAt, zip.readUInt32LE(at + 20)),
      descriptor: none,
      gap: none,
      central: copy(zip, at, 46),
      name,
      extra: copy(zip, at + 46 + nameLength, extraLength),
      comment: copy(zip, at + 46 + nameLength + extraLength, commentLength),
      longBy: null,
      isStreamed: true,
      isListed: true,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { parts, directoryOrder: parts.map((_, index) => index), beforeDirectory: none, afterDirectory: none, comment: none, longEndBy: null, patches: [] };
}

function copy(bytes: Buffer, at: number, length: number): Buffer {
  return Buffer.from(bytes.subarray(at, at + length));
}

export function copyPart(part: ZipPart): ZipPart {
  return { ...part, local: Buffer.from(part.local), central: Buffer.from(part.central) };
}

export function contentOf(part: ZipPart): Buffer {
  return part.central.readUInt16LE(10) === 0 ? part.data : inflateRawSync(part.data);
}

/** Gives a part another content, with checksum and sizes that agree. */
export function setContent(part: ZipPart, content: Buffer, level: number): void {
  part.data = level === 0 ? content : deflateRawSync(content, { level });
  const [checksum, method] = [crc32(content), level === 0 ? 0 : 8];
  for (const [header, at] of [[part.local, 8], [part.central, 10]] as const) {
    header.writeUInt16LE(method, at);
    header.writeUInt32LE(checksum, at + 6);
    header.writeUInt32LE(part.data.length, at + 10);
    header.writeUInt32LE(content.length, at + 14);
  }
}

/** A new entry with the headers of another. */
export function addPart(model: ZipModel, path: string, content: Buffer): void {
  const like = model.parts[0];
  if (like === undefined) return;
  const name = Buffer.from(path);
  const part = { ...copyPart(like), path, name, localName: name, extra: none, localExtra: none, comment: none };
  setContent(part, content, 0);
  model.directoryOrder.push(model.parts.push(part) - 1);
}

/** Puts it together again: lengths, offsets and counts are right, then the patches are laid over them. */
export function putTogether(model: ZipModel): Buffer {
  const out: Buffer[] = [];
  let size = 0;
  const push = (...pieces: readonly Buffer[]): number => {
    const at = size;
    for (const piece of pieces) {
      out.push(piece);
      size += piece.length;
    }
    return at;
  };
  const locals = model.parts.map((part) => {
    if (!part.isStreamed) return 0;
    push(part.gap);
    part.local.writeUInt16LE(part.localName.length, 26);
    part.local.writeUInt16LE(part.localExtra.length & 0xffff, 28);
    return push(part.local, part.localName, part.localExtra, part.data, part.descriptor);
  });
  push(model.beforeDirectory);
  const directoryAt = size;
  const listed = model.directoryOrder.filter((index) => model.parts[index]?.isListed === true);
  const centrals = listed.map((index) => pushCentral(model.parts[index]!, locals[index] ?? 0, push));
  const directorySize = size - directoryAt;
  push(model.afterDirectory);
  const endAt = push(...toEnd(model, { count: listed.length, at: directoryAt, size: directorySize, endsAt: size })) + (model.longEndBy === null ? 0 : 76);
  const zip = Buffer.concat(out);
  const places = { local: locals, central: centrals, end: [endAt] };
  for (const { record, index, at, width, value } of model.patches) {
    const place = places[record][index % Math.max(1, places[record].length)] ?? 0;
    if (place + at + width <= zip.length) zip.writeUIntLE(value, place + at, width);
  }
  return zip;
}

function pushCentral(part: ZipPart, offset: number, push: (...pieces: readonly Buffer[]) => number): number {
  const header = Buffer.from(part.central);
  header.writeUInt32LE(offset, 42);
  let { extra } = part;
  if (part.longBy !== null) {
    const field = Buffer.alloc(28);
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(24, 2);
    for (const [at, value] of [[4, header.readUInt32LE(24)], [12, header.readUInt32LE(20)], [20, offset]] as const) field.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value) + part.longBy), at);
    for (const at of [20, 24, 42]) header.writeUInt32LE(0xffffffff, at);
    extra = Buffer.concat([extra, field]);
  }
  header.writeUInt16LE(part.name.length, 28);
  header.writeUInt16LE(extra.length & 0xffff, 30);
  header.writeUInt16LE(part.comment.length & 0xffff, 32);
  return push(header, part.name, extra, part.comment);
}

type Extent = { readonly count: number; readonly at: number; readonly size: number; readonly endsAt: number };

function toEnd(model: ZipModel, extent: Extent): readonly Buffer[] {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  for (const at of [8, 10]) end.writeUInt16LE(extent.count, at);
  end.writeUInt32LE(extent.size, 12);
  end.writeUInt32LE(extent.at, 16);
  end.writeUInt16LE(model.comment.length & 0xffff, 20);
  if (model.longEndBy === null) return [end, model.comment];
  const long = Buffer.alloc(76);
  long.write('PK\x06\x06', 'latin1');
  const numbers: readonly (readonly [number, number])[] = [[4, 44], [24, extent.count], [32, extent.count], [40, extent.size], [48, extent.at], [64, extent.endsAt]];
  for (const [at, value] of numbers) long.writeBigUInt64LE(BigInt(value), at);
  long.writeBigUInt64LE(BigInt.asUintN(64, BigInt(extent.at) + model.longEndBy), 48);
  long.write('PK\x06\x07', 56, 'latin1');
  long.writeUInt32LE(1, 72);
  end.writeUInt32LE(0xffffffff, 16);
  return [long, end, model.comment];
}
