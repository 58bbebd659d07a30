import type { Protocol, Session } from 'electron';
import { app } from './standin-app';
import { record, strict } from './recorded';

type SchemeHandler = (request: Request) => Promise<Response> | Response;
type BeforeRequest = (details: { url: string; resourceType: string }, answer: (response: { cancel?: boolean }) => void) => void;

export const schemeHandlers = new Map<string, SchemeHandler>();
let beforeRequest: BeforeRequest = (_details, answer) => answer({});

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) record('registerScheme', scheme, privileges);
  },
  handle: (scheme: string, handler: SchemeHandler) => void schemeHandlers.set(scheme, handler),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>);

type Modelled = Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setSpellCheckerEnabled'>;

const modelled: Modelled = {
  setPermissionRequestHandler: () => record('session.setPermissionRequestHandler'),
  setPermissionCheckHandler: () => record('session.setPermissionCheckHandler'),
  setDevicePermissionHandler: () => record('session.setDevicePermissionHandler'),
  setSpellCheckerEnabled: (isEnabled) => record('session.setSpellCheckerEnabled', isEnabled),
};
const webRequest = strict('webRequest', { onBeforeRequest: (listener: BeforeRequest) => void (beforeRequest = listener) });
export const session = strict('session', { defaultSession: strict('session.defaultSession', { ...modelled, webRequest }) });

/** Asks main's own rule, as Electron would, before anything is loaded. */
export function isBlocked(url: string, resourceType: string): Promise<boolean> {
  return new Promise((resolve) => beforeRequest({ url, resourceType }, ({ cancel }) => resolve(cancel === true)));
}
