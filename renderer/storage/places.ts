import type { EvidenceId, PortfolioId, RequirementId, ResponseKey, SetId } from '../../shared/domain/ids';
import { toOwner, toSlotId } from '../../shared/domain/ids';
import type { Place } from '../../shared/checks/finding';

/** Addresses inside the application; the address says where the person is, and nothing else does. */
export const homePath = (id: PortfolioId): string => `/p/${id}/home`;
export const planPath = (id: PortfolioId): string => `/p/${id}/plan`;
export const profilePath = (id: PortfolioId): string => `/p/${id}/profile`;
export const writePath = (id: PortfolioId): string => `/p/${id}/write`;
export const setPath = (id: PortfolioId, setId: SetId | string): string => `/p/${id}/write/${setId}`;
export const evidencePath = (id: PortfolioId): string => `/p/${id}/evidence`;
export const evidenceItemPath = (id: PortfolioId, evidenceId: EvidenceId): string => `/p/${id}/evidence/${evidenceId}`;
/** Of one set, or of every chosen set together. */
export const coveragePath = (id: PortfolioId, setId?: string): string => (setId ? `/p/${id}/coverage/${setId}` : `/p/${id}/coverage`);
export const checkPath = (id: PortfolioId, scope?: string): string => (scope ? `/p/${id}/check/${scope}` : `/p/${id}/check`);
export const exportPath = (id: PortfolioId, scope: string): string => `/p/${id}/export/${scope}`;
export const receiptPath = (id: PortfolioId, receiptId: string): string => `/p/${id}/receipt/${receiptId}`;
export const safeCopiesPath = (id: PortfolioId, copyId?: string): string => `/p/${id}/safe-copies${toCopyQuery(copyId)}`;
/** Safe copies of every portfolio, whether it is on this computer or not. */
export const allSafeCopiesPath = (copyId?: string): string => `/safe-copies${toCopyQuery(copyId)}`;

function toCopyQuery(copyId: string | undefined): string {
  return copyId === undefined ? '' : `?copy=${encodeURIComponent(copyId)}`;
}

/** The last segment of the address for a set's own parts, which belong to no requirement. */
export const STATEMENT_PART = 'statement';

/** `access/07` is written at `/write/access/07`. */
export function requirementPath(id: PortfolioId, requirementId: RequirementId | SetId | string): string {
  return requirementId.includes('/') ? setPath(id, requirementId) : `${setPath(id, requirementId)}/${STATEMENT_PART}`;
}

/** Where a response is written, with the caret in it. */
export function responsePath(id: PortfolioId, key: ResponseKey): string {
  return `${requirementPath(id, toOwner(key))}?slot=${toSlotId(key)}`;
}

/** The way to what a finding speaks of. */
export function placePath(id: PortfolioId, place: Place): string {
  switch (place.kind) {
    case 'response':
      return responsePath(id, place.key);
    case 'requirement':
      return requirementPath(id, place.requirementId);
    case 'set':
      return requirementPath(id, place.setId);
    case 'evidence':
      return evidenceItemPath(id, place.evidenceId);
    case 'plan':
      return planPath(id);
    case 'profile':
      return profilePath(id);
    case 'declarations':
      return `${checkPath(id)}?part=declarations`;
  }
}

