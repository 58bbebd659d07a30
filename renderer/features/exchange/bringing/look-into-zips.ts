import { toBackupFolders } from '../../../../shared/bundle/backup/backup-folders';
import { toBagPart, type BagPart } from '../../../../shared/bundle/bag-part';
import type { BundleEvidenceFile } from '../../../../shared/bundle/import-report';
import type { BundleFile } from '../../../../shared/bundle/read-bundle';
import { READ_LIMITS } from '../../../../shared/bundle/read-limits';
import { ok, refused, type Result } from '../../../../shared/domain/result';
import type { Sha256 } from '../../../../shared/domain/ids';
import type { DateOnly } from '../../../../shared/domain/portfolio';
import { readOrigins } from '../../../storage/bringing-in';
import { isNewerSource, parseAnySource } from '../../../storage/parse-source';
import type { RegistryDatabase } from '../../../storage/registry-database';
import { toBringSentence } from '../bring-sentences';
import { toAbsentLabels, toEvidencePool, toPooledSource, type EvidencePool } from './evidence-pool';
import type { BagFile, Found, PortfolioOffer, Unreadable } from './found';
import type { OpenedZip } from './open-zips';

/** Says what sound zips are, taken together. Nothing is written. */
export async function lookIntoZips(zips: readonly OpenedZip[], registry: RegistryDatabase): Promise<Found> {
  const pool = toEvidencePool(zips);
  const inside = zips.flatMap(toInside);
  const name = zips.map((zip) => zip.name).join(', ');
  if (inside.length === 0) return { kind: 'bag', name, files: zips.flatMap(toBagFiles), isPart: zips.some((zip) => toBagPart(zip.reader.summary.bagInfo) !== null) };
  const parts = zips.map((zip) => toBagPart(zip.reader.summary.bagInfo)).filter((part) => part !== null);
  const offers: PortfolioOffer[] = [];
  const unreadable: Unreadable[] = [];
  for (const one of inside) {
    const read = await readOffer(one, { pool, parts, registry });
    if (read.ok) offers.push(read.value);
    else unreadable.push({ name: one.name, sentence: read.problem });
  }
  const [first] = offers;
  if (first === undefined) return { kind: 'nothing', sentences: unreadable.map((one) => (inside.length === 1 ? one.sentence : `${one.name}: ${one.sentence}`)) };
  const isBackup = inside.some((one) => one.isOfBackup);
  return inside.length === 1 && !isBackup ? { kind: 'portfolio', offer: first } : { kind: 'portfolios', name, isBackup, offers, unreadable };
}

/** A portfolio inside a zip; a backup of everything has several. */
type Inside = {
  readonly name: string;
  readonly zip: OpenedZip;
  readonly isOfBackup: boolean;
  readonly evidence: readonly BundleFile[];
  readonly readText: () => Promise<string | null>;
};

function toInside(zip: OpenedZip): readonly Inside[] {
  const { summary } = zip.reader;
  const text = summary.portfolioText;
  const own: readonly Inside[] =
    text === null ? [] : [{ name: zip.name, zip, isOfBackup: false, evidence: summary.files.filter(({ path }) => path.startsWith('data/evidence/')), readText: () => Promise.resolve(text) }];
  const ofBackup = toBackupFolders(summary.files).map((folder): Inside => ({
    name: folder.name,
    zip,
    isOfBackup: true,
    evidence: folder.evidence,
    readText: () => readText(zip, folder.portfolio),
  }));
  return [...own, ...ofBackup];
}

/** Null for what is too large or no text. */
async function readText(zip: OpenedZip, file: BundleFile): Promise<string | null> {
  if (file.size > READ_LIMITS.portfolioSize) return null;
  const extracted = await zip.reader.extract(file.path);
  if (!extracted.ok) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await extracted.value.arrayBuffer());
  } catch {
    return null;
  }
}

type Around = { readonly pool: EvidencePool; readonly parts: readonly BagPart[]; readonly registry: RegistryDatabase };

async function readOffer({ name, zip, evidence, readText: readOwnText }: Inside, { pool, parts, registry }: Around): Promise<Result<PortfolioOffer, string>> {
  const text = await readOwnText();
  if (text === null) return refused('Its records could not be read. Ask for the bundle again, made anew from Carrel.');
  const read = parseAnySource(text);
  if (!read.ok) return refused(toBringSentence(read.problem));
  const { records } = read.value.parsed;
  const own = evidence.flatMap(({ path, sha256, size }): readonly BundleEvidenceFile[] => (sha256 === null ? [] : [{ path, sha256: sha256 as Sha256, size }]));
  const otherParts = toOtherParts(zip, parts);
  const isSplit = toBagPart(zip.reader.summary.bagInfo) !== null;
  return ok({
    key: `${zip.name}/${name}`,
    opened: { ...read.value, source: toPooledSource(records, own, pool), name: zip.name, madeOn: toMadeOn(zip) },
    isNewer: isNewerSource(read.value),
    origins: await readOrigins(registry, records.head),
    inOtherParts: isSplit ? toAbsentLabels(records.evidence, pool) : [],
    otherParts,
  });
}

/** Bagging-Date, where it is a date. */
function toMadeOn({ reader }: OpenedZip): DateOnly {
  const value = reader.summary.bagInfo.find(([label]) => label === 'Bagging-Date')?.[1] ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
}

/** File names of the parts of this bundle that were not given. */
function toOtherParts(zip: OpenedZip, given: readonly BagPart[]): readonly string[] {
  const part = toBagPart(zip.reader.summary.bagInfo);
  if (part === null || part.of === null) return [];
  const here = new Set(given.filter(({ group }) => group === part.group).map(({ number }) => number));
  const stem = zip.reader.summary.topFolder.replace(/-p\d+$/, '');
  return Array.from({ length: part.of }, (_, at) => at + 1).filter((number) => !here.has(number)).map((number) => (number === 1 ? `${stem}.zip` : `${stem}-p${number}.zip`));
}

function toBagFiles(zip: OpenedZip): readonly BagFile[] {
  return zip.reader.summary.files
    .filter(({ path }) => path.startsWith('data/'))
    .map(({ path, size }) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const open = async (): Promise<File | null> => {
        const extracted = await zip.reader.extract(path);
        return extracted.ok ? new File([extracted.value], name) : null;
      };
      return { key: `${zip.name}/${path}`, path: path.replace(/^data\//, ''), name, size, open };
    });
}
