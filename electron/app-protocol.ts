import { protocol } from 'electron';
import { appScheme } from './app-address';
import { answerAppRequest, type AppSources } from './app-responder';

/** Must run before the app is ready. Standard and secure, so that the page has an origin, storage and workers of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
}

export function serveApp(sources: AppSources): void {
  protocol.handle(appScheme, (request) => answerAppRequest(request, sources));
}
