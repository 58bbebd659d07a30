/**
 * A word is a stretch of letters, digits and their accents; apostrophes, hyphens, points and commas inside it do not
 * end it ("don't", "self-check", "3.5"). A dash, a slash or a space does. Each Chinese or Japanese character counts as
 * a word, as word processors count them. Stray signs and emoji count nothing.
 */
export function countWordsIn(text: string): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === IDEOGRAPH) {
      words += 1;
      isInside = false;
    } else if (kind === LETTER) {
      if (!isInside) words += 1;
      isInside = true;
    } else if (kind === BREAK) {
      isInside = false;
    }
  }
  return words;
}

const BREAK = 1;
const LETTER = 2;
const IDEOGRAPH = 3;
/** A sign that neither begins nor ends a word. */
const JOINER = 4;

/** What each UTF-16 unit is, found once and kept: 0 is "not looked at yet". Half of a pair is looked at in place. */
const kinds = new Uint8Array(65_536);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) return toKind(String.fromCodePoint(text.codePointAt(at) ?? unit));
  if (unit >= 0xdc00 && unit <= 0xdfff) return JOINER;
  const known = kinds[unit];
  if (known !== undefined && known !== 0) return known;
  const kind = toKind(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function toKind(character: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return IDEOGRAPH;
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  return /[\p{M}'’.,·\-\u2010\u2011\u00ad\u200c\u200d]/u.test(character) ? JOINER : BREAK;
}
