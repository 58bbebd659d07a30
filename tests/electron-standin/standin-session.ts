import type { OnBeforeRequestListenerDetails, Protocol, Session, WebRequest } from 'electron';
import { app } from './standin-app';
import { record, StandinEmitter, strict } from './recorded';

type SchemeHandler = Parameters<Protocol['handle']>[1];
type BeforeRequest = (details: OnBeforeRequestListenerDetails, answer: (response: { readonly cancel?: boolean; readonly redirectURL?: string }) => void) => void;
type Recorded = 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'setDisplayMediaRequestHandler' | 'setBluetoothPairingHandler' | 'setUSBProtectedClassesHandler' | 'setCertificateVerifyProc' | 'addWordToSpellCheckerDictionary' | 'isSpellCheckerEnabled' | 'setProxy' | 'setSpellCheckerDictionaryDownloadURL';

const events = ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device', 'spellcheck-dictionary-download-begin'];

/** Handlers of permissions are kept, so that a spec can ask them; Chromium without a window never asks by itself. */
export class StandinSession extends StandinEmitter implements Pick<Session, Recorded> {
  readonly handlers = new Map<string, SchemeHandler>();
  readonly permissionHandlers = new Map<string, unknown>();
  readonly protocol = strict('protocol', {
    handle: (scheme: string, handler: SchemeHandler) => {
      if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.handlers.set(scheme, handler);
    },
    unhandle: (scheme: string) => void this.handlers.delete(scheme),
    isProtocolHandled: (scheme: string) => this.handlers.has(scheme),
  } satisfies Pick<Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>);
  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (...args: unknown[]) => {
      const listener = args.at(-1);
      if (args.length > 1) throw new Error('The Electron stand-in does not model filters of onBeforeRequest');
      this.#beforeRequest = (listener as BeforeRequest | null) ?? allow;
    },
  } satisfies Pick<WebRequest, 'onBeforeRequest'>);
  #beforeRequest: BeforeRequest = allow;
  #isSpellChecking = true;

  constructor(readonly partition: string) {
    super('session', events);
  }

  setPermissionRequestHandler = (handler: Parameters<Session['setPermissionRequestHandler']>[0]) => this.#keep('setPermissionRequestHandler', handler);
  setPermissionCheckHandler = (handler: Parameters<Session['setPermissionCheckHandler']>[0]) => this.#keep('setPermissionCheckHandler', handler);
  setDevicePermissionHandler = (handler: Parameters<Session['setDevicePermissionHandler']>[0]) => this.#keep('setDevicePermissionHandler', handler);
  setDisplayMediaRequestHandler = (handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]) => this.#keep('setDisplayMediaRequestHandler', handler);
  setBluetoothPairingHandler = (handler: Parameters<Session['setBluetoothPairingHandler']>[0]) => this.#keep('setBluetoothPairingHandler', handler);
  setUSBProtectedClassesHandler = (handler: Parameters<Session['setUSBProtectedClassesHandler']>[0]) => this.#keep('setUSBProtectedClassesHandler', handler);
  setCertificateVerifyProc = (handler: Parameters<Session['setCertificateVerifyProc']>[0]) => this.#keep('setCertificateVerifyProc', handler);
  setProxy = (config: Electron.ProxyConfig) => Promise.resolve(record('session.setProxy', config));
  setSpellCheckerDictionaryDownloadURL = (address: string) => record('session.setSpellCheckerDictionaryDownloadURL', address);
  setSpellCheckerLanguages = (languages: string[]) => record('session.setSpellCheckerLanguages', languages);
  addWordToSpellCheckerDictionary = (word: string): boolean => {
    record('session.addWordToSpellCheckerDictionary', word);
    return true;
  };
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.#isSpellChecking = isEnabled;
    record('session.setSpellCheckerEnabled', isEnabled);
  }
  isSpellCheckerEnabled(): boolean {
    return this.#isSpellChecking;
  }
  get spellCheckerEnabled(): boolean {
    return this.#isSpellChecking;
  }

  /** Asks main's own rule, as Electron would, before anything is loaded. */
  isBlocked(details: Pick<OnBeforeRequestListenerDetails, 'url' | 'method' | 'resourceType'>): Promise<boolean> {
    return new Promise((resolve) => {
      const full = { id: 0, referrer: '', timestamp: Date.now(), uploadData: [], ...details };
      this.#beforeRequest(full, ({ cancel, redirectURL }) => {
        if (redirectURL !== undefined) throw new Error('The Electron stand-in does not model redirectURL');
        resolve(cancel === true);
      });
    });
  }

  #keep(name: string, handler: unknown): void {
    this.permissionHandlers.set(name, handler);
    record(`session.${name}`);
  }
}

function allow(_details: unknown, answer: (response: object) => void): void {
  answer({});
}

const sessions = new Map<string, StandinSession>();

export function toSession(partition: string): StandinSession {
  const known = sessions.get(partition);
  if (known !== undefined) return known;
  const made = strict('session', new StandinSession(partition));
  sessions.set(partition, made);
  return made;
}

export const defaultSession = toSession('');

/** Before the app is ready there is no session yet; afterwards it is the default one's protocol, as in Electron. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) record('registerScheme', scheme, privileges);
  },
  handle: (scheme: string, handler: SchemeHandler) => defaultSession.protocol.handle(scheme, handler),
  unhandle: (scheme: string) => defaultSession.protocol.unhandle(scheme),
  isProtocolHandled: (scheme: string) => defaultSession.protocol.isProtocolHandled(scheme),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>);

export const session = strict('session', {
  get defaultSession() {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    return defaultSession;
  },
  fromPartition: (partition: string, _options?: Electron.FromPartitionOptions) => toSession(partition),
});
