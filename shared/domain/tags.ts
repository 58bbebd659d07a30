/** Of one item. */
export const MAX_TAGS = 20;
/** UTF-16 units of one tag. */
export const MAX_TAG_LENGTH = 60;

/** Tags as they are kept: trimmed, none empty, none twice whatever the case, within the limits; the first ones stay. */
export function toTags(words: readonly string[]): readonly string[] {
  const tags = new Map<string, string>();
  for (const word of words) {
    const tag = toTag(word);
    const key = tag.toLocaleLowerCase();
    if (tag !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()].slice(0, MAX_TAGS);
}

function toTag(word: string): string {
  // Control characters and half surrogates can't be shown; a comma parts one tag from the next where they are typed.
  const plain = word.replace(/[\p{Cc}\p{Surrogate},]+/gu, ' ').replace(/\s+/g, ' ').trim();
  let tag = '';
  for (const char of plain) {
    if (tag.length + char.length > MAX_TAG_LENGTH) break;
    tag += char;
  }
  return tag.trim();
}

/** What a person typed, parted by commas. */
export function toTagsFromText(typed: string): readonly string[] {
  return toTags(typed.split(','));
}
