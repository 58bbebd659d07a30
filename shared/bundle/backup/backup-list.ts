import { toStableJson } from '../portfolio-json';
import type { BackedUp, BackupInput } from './backup-input';

export const BACKUP_LIST_PATH = 'data/backup.json';
export const backupFormat = 'carrel-backup/1';

/** The text of backup.json: what is in a backup and what is not, for programs; index.html says the same to people. */
export function toBackupListText({ madeOn, softwareVersion, notOpened }: BackupInput, portfolios: readonly BackedUp[]): string {
  return toStableJson({
    format: backupFormat,
    madeOn,
    software: `Carrel ${softwareVersion}`,
    portfolios: portfolios.map(({ folder, input, plan, leftOut }) => ({
      folder,
      id: input.records.head.id,
      title: input.records.head.title,
      program: input.pack.title,
      evidenceFiles: plan.payload.filter((entry) => entry.kind === 'evidence').length,
      leftOut: leftOut.map(({ number, title, originalName, sha256 }) => ({ number, title: title || originalName, sha256 })),
    })),
    notOpened,
  });
}
