/**
 * Values on their way over the stand-in's IPC, as JSON: the part of structured clone that the host's table needs; the rest
 * throws. The function runs in the page too, so everything it needs must be inside it.
 */
export function makeCodec() {
  type Coded = { $: string; value?: string; entries?: [string, unknown][] };
  const encode = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return { $: 'number', value: Object.is(value, -0) ? '-0' : String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value === 'bigint') throw new Error('The Electron stand-in does not model IPC of bigint');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Uint8Array) return { $: 'bytes', value: toBase64(value) };
    if (Array.isArray(value)) return value.map(encode);
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') throw new Error(`The Electron stand-in does not model IPC of ${kind}`);
    return { $: 'object', entries: Object.entries(value).map(([key, member]) => [key, encode(member)]) };
  };
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  };
  const decode = (coded: unknown): unknown => {
    if (typeof coded !== 'object' || coded === null) return coded;
    if (Array.isArray(coded)) return coded.map(decode);
    const { $, value = '', entries = [] } = coded as Coded;
    if ($ === 'undefined') return undefined;
    if ($ === 'number') return Number(value);
    if ($ === 'bytes') return Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
    const object: Record<string, unknown> = {};
    // Defined, not assigned: a key named __proto__ is a key, as in structured clone.
    for (const [key, member] of entries) Object.defineProperty(object, key, { value: decode(member), enumerable: true, configurable: true, writable: true });
    return object;
  };
  return { encode, decode };
}

export const codec = makeCodec();
