import { app, type WebContents } from 'electron';
import { isNavigationAllowed } from './app-address';
import { offerExternalLink } from './external-links';
import { logRefusal } from './refusal-log';

/**
 * For every page there will ever be, whoever makes it: no new windows, no webview, no way out of the application, and no
 * trust in any certificate or password prompt, because nothing that Carrel shows comes from a network.
 */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('certificate-error', (event, ...details) => {
    const [, , code, , answer] = details;
    event.preventDefault();
    logRefusal('certificate', code, '');
    answer(false);
  });
  app.on('select-client-certificate', (event, ...details) => {
    const [, , , answer] = details;
    event.preventDefault();
    answer();
  });
  app.on('login', (event, ...details) => {
    const [, , , answer] = details;
    event.preventDefault();
    answer();
  });
}

function guardContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    offerExternalLink(contents, url);
    return { action: 'deny' };
  });
  // Comes before `will-navigate`, which is never sent once this is prevented: links out of the window are opened here.
  contents.on('will-frame-navigate', (event) => {
    if (isNavigationAllowed(event.url, event.isMainFrame)) return;
    event.preventDefault();
    if (event.isMainFrame) offerExternalLink(contents, event.url);
  });
  contents.on('will-navigate', (event) => {
    if (!isNavigationAllowed(event.url, true)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isNavigationAllowed(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
}
