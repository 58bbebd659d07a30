import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeName, type HostBridge } from '../shared/host/bridge';
import { toCallChannel, toEventChannel, type HostArgs, type HostCallName, type HostEventName, type HostEvents, type HostReply } from '../shared/host/contract';

/** The whole bridge. The page can ask for these things and hear these events; it gets no generic send or on, and no path. */
const bridge: HostBridge = {
  copyEvidenceFile: async (transferId, file) => {
    const path = webUtils.getPathForFile(file);
    return path === '' ? null : call('copyEvidence')({ transferId, name: file.name, path });
  },
  beginEvidence: call('beginEvidence'),
  appendEvidence: call('appendEvidence'),
  commitEvidence: call('commitEvidence'),
  findMissingEvidence: call('findMissingEvidence'),
  verifyEvidence: call('verifyEvidence'),
  listEvidence: call('listEvidence'),
  discardEvidence: call('discardEvidence'),
  writeBundle: call('writeBundle'),
  revealBundle: call('revealBundle'),
  cancelTransfer: call('cancelTransfer'),
  printPage: call('printPage'),
  printDocument: call('printDocument'),
  makePdf: call('makePdf'),
  drawPdf: call('drawPdf'),
  beginFiles: call('beginFiles'),
  appendFile: call('appendFile'),
  placeFiles: call('placeFiles'),
  findSafeCopyPlaces: call('findSafeCopyPlaces'),
  chooseSafeCopyPlace: call('chooseSafeCopyPlace'),
  forgetSafeCopyPlace: call('forgetSafeCopyPlace'),
  writeSafeCopy: call('writeSafeCopy'),
  listSafeCopies: call('listSafeCopies'),
  readSafeCopy: call('readSafeCopy'),
  checkSafeCopy: call('checkSafeCopy'),
  bringBackEvidence: call('bringBackEvidence'),
  revealSafeCopies: call('revealSafeCopies'),
  showShell: call('showShell'),
  setUnsaved: call('setUnsaved'),
  confirmFlush: call('confirmFlush'),
  takeOpenedBundle: call('takeOpenedBundle'),
  onTransferProgress: on('transferProgress'),
  onBundleProgress: on('bundleProgress'),
  onFlushRequested: on('flushRequested'),
  onBundleWaiting: on('bundleWaiting'),
  onMenuChosen: on('menuChosen'),
};

contextBridge.exposeInMainWorld(bridgeName, bridge);

function call<Name extends HostCallName>(name: Name): (args: HostArgs<Name>) => Promise<HostReply<Name>> {
  return (args) => ipcRenderer.invoke(toCallChannel(name), args) as Promise<HostReply<Name>>;
}

/** Electron's event object, which could reach the sender, is kept from the page. */
function on<Name extends HostEventName>(name: Name): (listener: (event: HostEvents[Name]) => void) => () => void {
  return (listener) => {
    const hear = (_event: unknown, event: HostEvents[Name]): void => listener(event);
    ipcRenderer.on(toEventChannel(name), hear);
    return () => void ipcRenderer.removeListener(toEventChannel(name), hear);
  };
}
