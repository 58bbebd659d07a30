import type { Recipient } from '../../packs/pack';
import { toSlug } from '../names';

export type Naming = NonNullable<Recipient['naming']>;

export type NamedFile = {
  /** `portfolio`, `E4 Hold handout`. */
  readonly title: string;
  /** Without its dot, in lower case. */
  readonly extension: string;
  /** `1`, `2` where one item was cut into several files; empty otherwise. */
  readonly part: string;
  /** How many further items are in the file. */
  readonly more: number;
};

export type NameFacts = {
  /** The candidate's. */
  readonly name: string;
  readonly set: string;
  /** `2026-11-22` */
  readonly date: string;
};

const defaultPattern = '{number}-{title}';
const MAX_LENGTH = 80;
/** One item's share of a name. */
const MAX_VALUE = 52;
/** Whatever a file name can't have on Windows, a Mac or Linux, and characters that can't be seen. */
const unsafe = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Surrogate}\p{Co}\p{Cn}\u2028\u2029]+/gu;
const reservedOnWindows = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/**
 * A name for each file, as the recipient wants them, told apart without regard to case. Without a pattern they are
 * `01-portfolio.pdf`, `02-e4-hold-handout.pdf`.
 */
export function toFileNames(files: readonly NamedFile[], facts: NameFacts, naming: Naming = {}): readonly string[] {
  const taken = new Set<string>();
  const width = Math.max(2, String(files.length).length);
  return files.map((file, index) => {
    const number = String(index + 1).padStart(width, '0');
    for (let again = 1; ; again += 1) {
      const name = toName({ ...file, number, suffix: again === 1 ? '' : `-${again}` }, facts, naming);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

type Numbered = NamedFile & { readonly number: string; readonly suffix: string };

function toName(file: Numbered, facts: NameFacts, naming: Naming): string {
  const pattern = naming.pattern ?? defaultPattern;
  // Our own pattern gives names as plain as a bundle's; a recipient's own is kept letter for letter.
  const toValue = naming.ascii === true || naming.pattern === undefined ? toPlainValue : toSafeValue;
  const values: Readonly<Record<string, string>> = {
    name: toValue(facts.name),
    set: toValue(facts.set),
    number: file.number,
    title: toTitle(file, toValue),
    date: facts.date,
    part: file.part,
  };
  const filled = pattern.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  const part = file.part === '' || pattern.includes('{part}') ? '' : `-part-${file.part}`;
  const extension = file.extension === '' ? '' : `.${file.extension}`;
  const ending = `${part}${file.suffix}${extension}`;
  const room = Math.max(1, (naming.maxLength ?? MAX_LENGTH) - ending.length);
  return `${toStem(filled, room, naming.ascii === true)}${ending}`;
}

/** Said at the end of a title, where shortening does not reach it. */
function toTitle({ title, more }: NamedFile, toValue: (text: string) => string): string {
  return more === 0 ? toValue(title) : `${toValue(title)}${toValue(title).includes(' ') ? ' ' : '-'}${toValue(`and ${more} more`)}`;
}

/** No spaces or dots at its ends, which Windows takes away, and no name that Windows keeps for itself. */
function toStem(text: string, room: number, isAscii: boolean): string {
  const plain = isAscii ? text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7E]+/g, '-') : text;
  const safe = plain.replace(unsafe, '-').replace(/-{2,}/g, '-');
  const cut = trimEnds([...trimEnds(safe)].slice(0, room).join(''));
  if (cut === '') return 'file'.slice(0, room);
  return reservedOnWindows.test(cut) ? `x${cut.slice(0, Math.max(0, room - 1))}` : cut;
}

function trimEnds(text: string): string {
  return text.replace(/^[\s.\-_]+|[\s.\-_]+$/g, '');
}

function toPlainValue(text: string): string {
  return toSlug(text, MAX_VALUE, '');
}

function toSafeValue(text: string): string {
  return [...text.normalize('NFC').replace(unsafe, '-').replace(/\s+/g, ' ').trim()].slice(0, MAX_VALUE).join('');
}
