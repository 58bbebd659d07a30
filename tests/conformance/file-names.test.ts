import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toExtension, toUsualExtension } from '../../shared/domain/file-formats';
import { judgeFileName, toPlainName, type NameRisk } from '../../shared/inspection/judge-file-name';
import { isProgramEnding } from '../../shared/inspection/judge-name';
import { findFixtures } from './fixtures-folder';

type NameFixture = {
  readonly id: string;
  readonly what: string;
  readonly name: string | null;
  readonly name_bytes_hex?: string;
  readonly name_utf16?: readonly (number | string)[];
  readonly expect: { readonly verdict: string; readonly codes: readonly string[] };
};

const folder = findFixtures('evidence-problem');
const { names } = folder === null ? { names: [] } : (JSON.parse(readFileSync(path.join(folder, 'names/names.json'), 'utf8')) as { names: readonly NameFixture[] });

const codes: Readonly<Record<NameRisk, string>> = {
  long: 'NM-LONG',
  'not-composed': 'NM-NORMALISE',
  edges: 'NM-TRAILING',
  reserved: 'NM-RESERVED',
  bidi: 'NM-BIDI',
  invisible: 'NM-INVISIBLE',
  dash: 'NM-DASH',
  percent: 'NM-PERCENT',
  control: 'NM-CONTROL',
  forbidden: 'NM-FORBIDDEN',
  symbol: 'NM-SYMBOL',
  hidden: 'NM-HIDDEN',
  'double-ending': 'NM-DOUBLE-EXT',
  encoding: 'NM-ENCODING',
  system: 'NM-SYSTEM',
  person: 'NM-PERSON',
};

/** Names that no text can hold come as a program gets them from the system: broken letters replaced, or half a pair. */
function toName({ name, name_bytes_hex: hex, name_utf16: units }: NameFixture): string {
  if (name !== null) return name;
  if (hex !== undefined) return Buffer.from(hex, 'hex').toString('utf8');
  return String.fromCharCode(...(units ?? []).map(Number));
}

function toCodes(fixture: NameFixture): readonly string[] {
  const name = toName(fixture);
  const extension = toUsualExtension(toExtension(name));
  const hasTwin = names.some((other) => other.id < fixture.id && toName(other) !== name && toName(other).normalize('NFC') !== name.normalize('NFC') && toPlainName(toName(other)) === toPlainName(name));
  return [
    ...judgeFileName(name, { person: 'Pat Sample' }).map((risk) => codes[risk]),
    ...(isProgramEnding(extension) ? ['EV-EXECUTABLE'] : []),
    ...(extension === '' ? ['EV-NO-EXTENSION'] : []),
    ...(hasTwin ? ['NM-CASE'] : []),
  ];
}

describe.skipIf(folder === null)('file names', () => {
  it('are all there', () => expect(names.length).toBe(58));

  it.each(names)('$id: $what', (fixture) => {
    const ours = toCodes(fixture);
    const surplus = ours.filter((code) => code.startsWith('NM-') && !fixture.expect.codes.includes(code));
    expect({ missing: fixture.expect.codes.filter((code) => !ours.includes(code)), surplus }).toEqual({ missing: [], surplus: [] });
  });
});
