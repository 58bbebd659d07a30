import type { PortfolioId, Sha256 } from '../domain/ids';
import type { Moment } from '../domain/portfolio';
import type { SafeCopyId, SafeCopyPlaceId } from '../platform/safe-copies';

const namePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-([0-9a-f]{16})\.json$/;
const folderPattern = /^[A-Za-z0-9-]{1,64}$/;
/** Folders of the layout itself, and names that mean a device on Windows. */
const takenNames = /^(evidence|incoming|con|prn|aux|nul|com\d|lpt\d)$/i;

/** `2026-11-22T18-10-05Z-0123456789abcdef.json`: when, and the first 16 characters of the digest of the whole file. */
export function toCopyName(madeAt: Moment, sha256: Sha256): string {
  return `${toSecondText(madeAt)}-${sha256.slice(0, 16)}.json`;
}

export type CopyName = {
  /** Milliseconds since 1970, whole seconds. */
  readonly madeAt: number;
  /** 16 hexadecimal characters. */
  readonly digestStart: string;
};

/** Null when it is not the name of a copy. */
export function parseCopyName(name: string): CopyName | null {
  const [, day = '', hour = '', minute = '', second = '', digestStart = ''] = namePattern.exec(name) ?? [];
  const madeAt = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  // `Date.parse` takes the 31st of February for the 3rd of March; such a name is not ours.
  if (Number.isNaN(madeAt) || !name.startsWith(toSecondText(new Date(madeAt).toISOString()))) return null;
  return { madeAt, digestStart };
}

/** Whether a moment and a name speak of the same second. */
export function isNamedAfter(name: string, madeAt: Moment): boolean {
  return name.startsWith(`${toSecondText(madeAt)}-`);
}

/** Whether copies of a portfolio may lie in a folder of this name. */
export function isPortfolioFolder(name: string): name is PortfolioId {
  return folderPattern.test(name) && !takenNames.test(name);
}

export type CopyAddress = { readonly place: SafeCopyPlaceId; readonly portfolioId: PortfolioId; readonly name: string };

export function toCopyId({ place, portfolioId, name }: CopyAddress): SafeCopyId {
  return `${place}/${portfolioId}/${name}`;
}

/** Fails closed: null for anything but `own` or `chosen`, a portfolio's folder and the name of a copy. */
export function parseCopyId(id: SafeCopyId): CopyAddress | null {
  const [place, portfolioId = '', name = '', ...rest] = id.split('/');
  if ((place !== 'own' && place !== 'chosen') || rest.length > 0) return null;
  return isPortfolioFolder(portfolioId) && parseCopyName(name) !== null ? { place, portfolioId, name } : null;
}

function toSecondText(madeAt: Moment): string {
  return `${madeAt.slice(0, 19).replaceAll(':', '-')}Z`;
}
