import { useEffect, useState, useSyncExternalStore } from 'react';
import pagesCss from '../../../../assets/bundle/pages.css?raw';
import { toLocalDate } from '../../../../shared/text/dates';
import { toFindingText, toNames } from '../../../../shared/text/finding-text';
import { usePlatform } from '../../../platform/platform-context';
import type { BackupRequest } from '../../../storage/backing-up';
import { useRegistry } from '../../../storage/session-context';
import { softwareVersion } from '../../../storage/software-version';
import { BackupMachine, type BackupState } from './backup-machine';

export type BackingUp = Pick<BackupMachine, 'make' | 'cancel'> & { readonly state: BackupState; readonly reveal: ((token: string) => void) | null };

/** Backing up everything: the page's only contact with storage and host. */
export function useBackup(): BackingUp {
  const registry = useRegistry();
  const { evidenceFiles, bundles, capabilities } = usePlatform();
  const [machine] = useState(() => new BackupMachine({ stores: { registry, evidenceFiles }, bundles, toRequest }));
  const state = useSyncExternalStore(machine.subscribe, machine.getState);
  useEffect(() => {
    machine.read();
    return machine.cancel;
  }, [machine]);
  return { state, make: machine.make, cancel: machine.cancel, reveal: capabilities.canReveal ? (token) => void bundles.reveal(token) : null };
}

function toRequest(without: BackupRequest['without']): BackupRequest {
  const describe: BackupRequest['describe'] = (records, pack) => {
    const names = toNames(records, pack, 'everything');
    return (finding) => toFindingText(finding, names);
  };
  return { madeOn: toLocalDate(Date.now()), softwareVersion, styleSheet: pagesCss, describe, without };
}
