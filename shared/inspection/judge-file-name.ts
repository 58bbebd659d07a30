import { toExtension, toUsualExtension } from '../domain/file-formats';
import { isProgramEnding } from './judge-name';

/** What some system refuses, changes or misreads in a file's name. */
export type NameRisk =
  | 'long'
  | 'not-composed'
  | 'edges'
  | 'reserved'
  | 'bidi'
  | 'invisible'
  | 'dash'
  | 'percent'
  | 'control'
  | 'forbidden'
  | 'symbol'
  | 'hidden'
  | 'double-ending'
  | 'encoding'
  | 'system'
  | 'person';

/** Characters and UTF-8 bytes; file systems hold 255 bytes, and whoever stores the file puts something before its name. */
const mostCharacters = 200;
const mostBytes = 240;

const patterns: readonly (readonly [NameRisk, RegExp])[] = [
  ['edges', /^\p{White_Space}|[\p{White_Space}.]$/u],
  ['reserved', /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/iu],
  ['bidi', /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u],
  // Joiners have their work between the letters of some scripts and in emoji.
  ['invisible', /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]|(?<=[\w .])[\u200c\u200d]|[\u200c\u200d](?=[\w .])/u],
  ['dash', /^-/u],
  ['percent', /%/u],
  ['control', /\p{Cc}/u],
  ['forbidden', /[<>:"/\\|?*]/u],
  ['symbol', /[\u{10000}-\u{10ffff}]/u],
  ['hidden', /^\.+[\p{L}\p{N} _-]/u],
  ['encoding', /[\p{Cs}\ufffd]/u],
];

/** Lock files of Office, and what folders keep of themselves. */
const systemName = /^~\$|^(?:thumbs\.db|desktop\.ini|\.ds_store|\._.+)$/iu;

/** Nearly every name: then only what whole words can mean is asked. */
const plainName = /^[A-Za-z0-9(][A-Za-z0-9 _(),&'+-]*(?:\.[A-Za-z0-9]{1,10})?$/;

/** A document's ending before another: `certificate.pdf   .exe`. */
const documentBefore = /\.(?:pdf|docx?|odt|rtf|txt|xlsx?|ods|pptx?|odp|jpe?g|png|gif|mp[34])[\s\u00a0]*\.[a-z0-9]{1,10}$/iu;

/**
 * Judges the name a file came with. The stored bytes have a name of their own, and so has every file in a bundle; this
 * is for the person, who may hand the file on by other ways.
 * @param person the candidate's name, for receivers who want names without it; empty while unknown
 */
export function judgeFileName(name: string, { person = '' }: { readonly person?: string } = {}): readonly NameRisk[] {
  if (systemName.test(name)) return ['system'];
  const risks: NameRisk[] = [];
  const isPlain = plainName.test(name) && name.length < mostCharacters;
  if (!isPlain && isLong(name)) risks.push('long');
  if (!isPlain && name !== name.normalize('NFC')) risks.push('not-composed');
  for (const [risk, pattern] of patterns) if ((!isPlain || risk === 'reserved') && pattern.test(name)) risks.push(risk);
  if (!isPlain && documentBefore.test(name) && isProgramEnding(toUsualExtension(toExtension(name)))) risks.push('double-ending');
  if (holdsPerson(name, person)) risks.push('person');
  return risks;
}

function isLong(name: string): boolean {
  return [...name].length > mostCharacters || new TextEncoder().encode(name).length > mostBytes;
}

/** All words of the person's name, in whatever order: "Sample_Pat_certificate". */
function holdsPerson(name: string, person: string): boolean {
  const words = toWords(person);
  const lower = name.toLowerCase();
  if (words.length < 2 || !words.every((word) => lower.includes(word))) return false;
  const there = new Set(toWords(name));
  return words.every((word) => there.has(word));
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];
}

/** Names that only case or the way accents are written tells apart are one name for many systems. */
export function toPlainName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** A name as it can be shown safely: what hides, turns or breaks the line becomes a visible sign. */
export function toShownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '\u25a1');
}
