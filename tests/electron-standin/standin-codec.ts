/**
 * Values on their way over the stand-in's IPC, as JSON; a part of structured clone that is enough for the host's table.
 * `codecSource` runs in the page, so everything it needs must be inside it.
 */
export const codecSource = `(() => {
  const encode = (value) => {
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (value === undefined) return { $: 'undefined' };
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Uint8Array) { let text = ''; for (let i = 0; i < value.length; i += 32768) text += String.fromCharCode(...value.subarray(i, i + 32768)); return { $: 'bytes', text: btoa(text) }; }
    if (Array.isArray(value)) return value.map(encode);
    return { $: 'object', entries: Object.entries(value).map(([key, member]) => [key, encode(member)]) };
  };
  const decode = (value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    if (value.$ === 'undefined') return undefined;
    if (value.$ === 'bytes') return Uint8Array.from(atob(value.text), (character) => character.charCodeAt(0));
    return Object.fromEntries(value.entries.map(([key, member]) => [key, decode(member)]));
  };
  return { encode, decode };
})()`;

type Codec = { readonly encode: (value: unknown) => unknown; readonly decode: (value: unknown) => unknown };

// The same text serves both sides, so that they can't drift apart.
export const codec = (0, eval)(codecSource) as Codec;
