import type { PortfolioId } from '../../shared/domain/ids';
import type { MenuCommand } from '../../shared/platform/shell';
import { allSafeCopiesPath, checkPath, evidencePath, exportPath, homePath, planPath, safeCopiesPath, writePath } from '../storage/places';

type Going = Extract<MenuCommand, { readonly kind: 'go' }>['place'];

/** Where a command of the system's menu leads, or null: printing leads nowhere, and some places are only in an open portfolio. */
export function toCommandPath(command: MenuCommand, openId: PortfolioId | null): string | null {
  switch (command.kind) {
    case 'go':
      return toPlacePath(command.place, openId);
    case 'open-portfolio':
      return homePath(command.id);
    case 'make-safe-copy':
      return openId === null ? null : exportPath(openId, 'everything');
    case 'print':
    case 'save-pdf':
      return null;
  }
}

const inPortfolio = { home: homePath, write: writePath, evidence: evidencePath, plan: planPath, check: (id: PortfolioId) => checkPath(id) } as const;

function toPlacePath(place: Going, openId: PortfolioId | null): string | null {
  switch (place) {
    case 'start':
      return '/';
    case 'settings':
    case 'guide':
    case 'bring-in':
      return `/${place}`;
    case 'safe-copies':
      return openId === null ? allSafeCopiesPath() : safeCopiesPath(openId);
    case 'home':
    case 'write':
    case 'evidence':
    case 'plan':
    case 'check':
      return openId === null ? null : inPortfolio[place](openId);
  }
}

/** The portfolio that an address inside the application is about, or null. */
export function toOpenPortfolio(pathname: string): PortfolioId | null {
  return (/^\/p\/([^/]+)(?:\/|$)/.exec(pathname)?.[1] ?? null) as PortfolioId | null;
}
