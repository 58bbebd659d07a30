import { writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** Unpacks a small zip without folders, by its local headers. */
export function unpackFlat(zip: string, into: string): void {
  const bytes = readFileSync(zip);
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, nameSize, extraSize] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const start = at + 30 + nameSize + extraSize;
    const data = bytes.subarray(start, start + size);
    writeFileSync(path.join(into, path.basename(bytes.toString('utf8', at + 30, at + 30 + nameSize))), method === 0 ? data : inflateRawSync(data));
    at = start + size;
  }
}
