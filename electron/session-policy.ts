import { app, type Session } from 'electron';
import { isRequestAllowed } from './request-rule';
import { logRefusal } from './refusal-log';

/** Before the app is ready: Chromium itself is told to look up no name and to fetch nothing in the background. */
export function limitChromium(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings']) app.commandLine.appendSwitch(name);
}

/** Every permission is denied and every request that would leave this computer is blocked: offline by construction. */
export function applySessionPolicy(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    logRefusal('permission', permission, '');
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowed = isRequestAllowed(details.url);
    if (!isAllowed) logRefusal('request', details.resourceType, '');
    answer({ cancel: !isAllowed });
  });
  // Elsewhere than on macOS the spell-checker would download its dictionaries.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
}
