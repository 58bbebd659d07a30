import { BundleRefusalError } from './bundle-refusal';

export type BagInfoLine = readonly [label: string, value: string];

const OXUM_LABEL = 'Payload-Oxum';

export type PayloadTotals = { readonly bytes: number; readonly files: number };

/** Payload-Oxum goes before Bag-Count, where readers of bags look for it, or last. */
export function toBagInfoText(lines: readonly BagInfoLine[], { bytes, files }: PayloadTotals): string {
  const at = lines.findIndex(([label]) => label === 'Bag-Count');
  const oxum: BagInfoLine = [OXUM_LABEL, `${bytes}.${files}`];
  const all = at === -1 ? [...lines, oxum] : [...lines.slice(0, at), oxum, ...lines.slice(at)];
  return all.map(([label, value]) => `${label}: ${toOneLine(value)}\n`).join('');
}

/** A line end in a value would begin a new field. */
function toOneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

export type ParsedBagInfo = { readonly lines: readonly BagInfoLine[]; readonly isUnusual: boolean };

/** Labels may repeat; an indented line continues the value above it. Nothing is refused here. */
export function parseBagInfo(text: string): ParsedBagInfo {
  const lines: [label: string, value: string][] = [];
  let isUnusual = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = lines.at(-1);
    const [, label, value = ''] = /^([^\s:][^:]*?)\s*:\s*(.*)$/.exec(line) ?? [];
    if (line.trim() === '') continue;
    if (/^\s/.test(line) && last !== undefined) last[1] = `${last[1]} ${line.trim()}`;
    else if (label === undefined) isUnusual = true;
    else lines.push([label, value.trim()]);
  }
  return { lines, isUnusual };
}

/** Throws `oxum` when a Payload-Oxum is there and does not say what the payload is. */
export function checkPayloadOxum(lines: readonly BagInfoLine[], payload: PayloadTotals): void {
  for (const [label, value] of lines) {
    if (label.toLowerCase() !== OXUM_LABEL.toLowerCase()) continue;
    if (value !== `${payload.bytes}.${payload.files}`) throw new BundleRefusalError('oxum', value);
  }
}
