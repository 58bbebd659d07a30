import { findText, toByteText, writeText } from './pdf-text';

const idLength = '(node00000000)'.length;

/**
 * Chromium names the cells that others refer to by a count over all that its process has ever shown. Here they are
 * counted again from 1 in the same order, so that the file does not tell what was drawn before it, and the sorted tree
 * of names stays sorted.
 */
export function renumberNodeIds(bytes: Uint8Array): void {
  const places = findText(bytes, '(node').flatMap((at) => {
    const id = toByteText(bytes, at, at + idLength);
    return /^\(node\d{8}\)$/.test(id) ? [{ at, id, before: toByteText(bytes, at - 4, at) }] : [];
  });
  const defined = [...new Set(places.filter(({ before }) => before === '/ID ').map(({ id }) => id))].sort();
  const renamed = new Map(defined.map((id, index) => [id, `(node${String(index + 1).padStart(8, '0')})`]));
  for (const { at, id, before } of places) if (isReference(before)) writeText(bytes, at, renamed.get(id) ?? id);
}

/** The name itself, or a member of an array; never what somebody wrote, which is the value of another key. */
function isReference(before: string): boolean {
  return before === '/ID ' || before.endsWith('[') || before.endsWith(') ') || before.endsWith('R ');
}
