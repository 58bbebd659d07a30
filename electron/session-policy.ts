import { app, type DownloadItem, type Session } from 'electron';
import { isDownloadAllowed } from './download-rule';
import { isRequestAllowed } from './request-rule';
import { logRefusal } from './refusal-log';
import { spellingLanguages } from './spelling-dictionary';

/**
 * Chromium's own services that could call out, by the features that switch them on, as far as Electron has them at all:
 * the clock of Google's servers, casting to televisions, hints and models for pages, name look-ups over HTTPS. A name
 * that a version of Chromium does not know does nothing.
 */
const callingFeatures = ['NetworkTimeServiceQuerying', 'MediaRouter', 'DialMediaRouteProvider', 'OptimizationHints', 'OptimizationGuideModelDownloading', 'AutofillServerCommunication', 'Translate', 'DnsOverHttpsUpgrade', 'AsyncDns'];

const switches: readonly (readonly [name: string, value?: string])[] = [
  // Whatever a service wants to reach, it finds no address: this holds from the very start and for every session.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // No proxy, and no search for one on the local network.
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['disable-features', callingFeatures.join(',')],
];

/** Before the app is ready: Chromium itself is told to look up no name and to fetch nothing in the background. */
export function limitChromium(): void {
  app.enableSandbox();
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

/** Every permission is denied and every request that would leave this computer is blocked: offline by construction. */
export function applySessionPolicy(session: Session, canCheckSpelling: boolean): void {
  denyPermissions(session);
  denyDevices(session);
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowed = isRequestAllowed(details.url);
    if (!isAllowed) logRefusal('request', details.resourceType, '');
    answer({ cancel: !isAllowed });
  });
  // Nothing is ever reached over TLS; should anything be, no certificate is good enough (-2: failed).
  session.setCertificateVerifyProc((_request, answer) => answer(-2));
  void session.setProxy({ mode: 'direct' });
  session.on('will-download', (event, item) => decideDownload(item, () => event.preventDefault()));
  // An address inside Carrel that leads nowhere: should the dictionary be missing, it is asked for in vain.
  session.setSpellCheckerDictionaryDownloadURL('app://carrel/dictionaries/');
  session.setSpellCheckerEnabled(canCheckSpelling);
  if (canCheckSpelling && process.platform !== 'darwin') session.setSpellCheckerLanguages([...spellingLanguages]);
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    logRefusal('permission', permission, '');
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Display media have no handler here on purpose: without one Electron refuses them all.
}

/** Electron would take the first device if nobody answered. */
function denyDevices(session: Session): void {
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('select-serial-port', (event, ...details) => {
    const [, , answer] = details;
    event.preventDefault();
    answer('');
  });
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
}

/** The person always chooses the place; nothing lands anywhere by itself. */
function decideDownload(item: DownloadItem, refuse: () => void): void {
  if (isDownloadAllowed(item.getURL())) {
    item.setSaveDialogOptions({ title: 'Save a copy', defaultPath: item.getFilename() });
    return;
  }
  logRefusal('download', item.getMimeType(), '');
  refuse();
}
