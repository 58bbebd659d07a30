import { toIdentifier } from '../bag-description';
import type { BundlePlan, PlannedEntry, PlannedText } from '../bundle-plan';
import { createNameGiver, toSlug } from '../names';
import { toCount } from '../pages/count-text';
import { planBundle } from '../plan-bundle';
import { toDateText } from '../../text/dates';
import { toBackupCrateText } from './backup-crate';
import type { BackedUp, BackupInput } from './backup-input';
import { toBackupListText } from './backup-list';
import { toBackupPage } from './backup-page';

/** Leaves room for the longest file name: MAX_PATH holds the backup's name, `data/portfolios/`, this and `narratives/`. */
const MAX_FOLDER_NAME = 32;

/**
 * Every portfolio on a computer as one bag: each as the whole layout of a backup of its own under `data/portfolios/`, with
 * one front page before them. Pure, as `planBundle` is. Evidence that two portfolios share is in both, so that each folder
 * is whole by itself.
 */
export function planComputerBackup(input: BackupInput): BundlePlan {
  const giveName = createNameGiver();
  const portfolios = input.portfolios.map((part): BackedUp => {
    const { head, evidence } = part.records;
    const folder = `portfolios/${giveName(toSlug(head.title, MAX_FOLDER_NAME, 'portfolio'), '')}`;
    const leftOut = evidence.filter((item) => item.removedAt === '' && part.leftOut?.has(item.sha256) === true);
    return { folder, input: part, plan: planBundle(part), leftOut };
  });
  const texts = toOwnTexts(input, portfolios);
  const crate: PlannedText = { kind: 'text', path: 'data/ro-crate-metadata.json', text: toBackupCrateText({ input, portfolios }, texts) };
  return {
    name: `carrel-everything-${input.madeOn}`,
    payload: [...texts, crate, ...portfolios.flatMap(toMovedEntries)],
    bagInfo: toBackupInfo(input, portfolios),
  };
}

function toOwnTexts(input: BackupInput, portfolios: readonly BackedUp[]): readonly PlannedText[] {
  const texts: readonly (readonly [string, string])[] = [
    ['index.html', toBackupPage(input, portfolios)],
    ['backup.json', toBackupListText(input, portfolios)],
    ['assets/pages.css', input.styleSheet],
  ];
  return texts.map(([path, text]) => ({ kind: 'text', path: `data/${path}`, text }));
}

function toMovedEntries({ folder, input, plan }: BackedUp): readonly PlannedEntry[] {
  const { title } = input.records.head;
  return plan.payload.map((entry): PlannedEntry => {
    const path = entry.path.replace(/^data\//, `data/${folder}/`);
    return entry.kind === 'text' ? { ...entry, path } : { ...entry, path, label: `${entry.label} (${title})` };
  });
}

function toBackupInfo({ madeOn, softwareVersion }: BackupInput, portfolios: readonly BackedUp[]): BundlePlan['bagInfo'] {
  const heads = portfolios.map(({ input }) => input.records.head);
  const names = [...new Set(heads.map(({ profile }) => profile.name.replace(/[\p{Cc}\p{Surrogate}\u2028\u2029\s]+/gu, ' ').trim()))].filter((name) => name !== '');
  const lines: BundlePlan['bagInfo'] = [
    ['Contact-Name', names.join(', ').slice(0, 1_000)],
    ['External-Description', `Backup of everything in Carrel on one computer, ${toDateText(madeOn)}: ${toCount(portfolios.length, 'portfolio', 'portfolios')}, with history.`],
    ['External-Identifier', toIdentifier(['carrel-backup', madeOn, ...heads.map(({ id }) => id)])],
    ['Bagging-Date', madeOn],
    ['Bag-Count', '1 of 1'],
    ['Bag-Software-Agent', `Carrel ${softwareVersion}`],
  ];
  return lines.filter(([, value]) => value !== '');
}
