import type { HostCallName, HostArgs, HostEventName, HostEvents, HostReply, TransferId } from './contract';

/** Calls that the bridge makes out of a File itself; they are not handed to the page. */
type CallBehindTheBridge = 'copyEvidence';

type BridgeCalls = {
  readonly [Name in Exclude<HostCallName, CallBehindTheBridge>]: (args: HostArgs<Name>) => Promise<HostReply<Name>>;
};

type BridgeEvents = {
  /** Returns the way to stop listening. */
  readonly [Name in HostEventName as `on${Capitalize<Name>}`]: (listener: (event: HostEvents[Name]) => void) => () => void;
};

/** All that the preload gives to the page, as `window.carrelHost`. No generic send or on; no path either way. */
export type HostBridge = BridgeCalls &
  BridgeEvents & {
    /** Copies a dropped or picked file by its own path; null when it has none (pasted), so the page sends its bytes. */
    readonly copyEvidenceFile: (transferId: TransferId, file: File) => Promise<HostReply<'copyEvidence'> | null>;
  };

export const bridgeName = 'carrelHost';
