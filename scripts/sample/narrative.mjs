import { toRichText } from './rich-text.mjs';

/**
 * One file of `narratives/`: `name: value` lines, then a `## slot` for each part. `## slot @moment` is an earlier state
 * of that part and becomes a version in its history.
 * @returns { settings, parts: [{ slotId, savedAt, doc }] }, `savedAt` empty for the current text
 */
export function parseNarrative(text) {
  const [head, ...sections] = text.split(/^## /m);
  const settings = Object.fromEntries(
    head
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { settings, parts: sections.map(parsePart) };
}

function parsePart(section) {
  const end = section.indexOf('\n');
  const [slotId, savedAt = ''] = section.slice(0, end).trim().split(' @');
  return { slotId, savedAt, doc: toRichText(section.slice(end + 1)) };
}

/** `access-07.md` holds `access/07`, `readers-advisory-08.md` holds `readers-advisory/08`, `access.md` the set `access`. */
export function toOwner(fileName) {
  return fileName.replace(/\.md$/, '').replace(/-(\d\d)$/, '/$1');
}
