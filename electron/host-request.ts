import { parseHostArgs } from '../shared/host/argument-parsers';
import type { HostCallName, HostRefusal, HostReply } from '../shared/host/contract';
import { ok, refused } from '../shared/domain/result';
import { appOrigin, isAppPage } from './app-address';
import type { HostHandlers } from './handler-table';
import type { HostPage } from './host-page';

/** The frame that sent a call, as Electron reports it; null when it is gone already. */
export type HostSender = { readonly origin: string; readonly url: string; readonly isMainFrame: boolean } | null;

/** A refusal, for the log: what was asked and why not, never what was in it. */
export type RefusalLog = (call: HostCallName, code: HostRefusal['code'], detail: string) => void;

export type HostRequest<Name extends HostCallName> = { readonly call: Name; readonly sender: HostSender; readonly raw: unknown; readonly page: HostPage };

/** Fails closed: only the application's own main frame is heard, only arguments as the table says; nothing is thrown across. */
export async function answerHostCall<Name extends HostCallName>(request: HostRequest<Name>, handlers: HostHandlers, log: RefusalLog): Promise<HostReply<Name>> {
  const { call, sender, raw, page } = request;
  if (!isTrustedSender(sender)) return refuse('unknown-sender', sender?.origin ?? 'no frame');
  const args = parseHostArgs(call, raw);
  if (!args.ok) return refuse('bad-arguments', '');
  try {
    return ok(await handlers[call](args.value, page));
  } catch (failure) {
    return refuse('failed', failure instanceof Error ? failure.name : typeof failure);
  }

  function refuse(code: HostRefusal['code'], detail: string): HostReply<Name> {
    log(call, code, detail);
    return refused({ kind: 'host-refused', code });
  }
}

/** Evidence shown as a page has our address but an origin of its own, so both are looked at. */
export function isTrustedSender(sender: HostSender): boolean {
  return sender !== null && sender.isMainFrame && sender.origin === appOrigin && isAppPage(sender.url);
}
