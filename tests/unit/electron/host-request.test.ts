import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostHandlers } from '../../../electron/handler-table';
import { answerHostCall, isTrustedSender, type HostSender } from '../../../electron/host-request';
import { hostCallNames } from '../../../shared/host/argument-parsers';
import type { HostCallName } from '../../../shared/host/contract';
import { aHostPage } from '../../builders/a-host-page';

const ours: HostSender = { origin: 'app://carrel', url: 'app://carrel/plan', isMainFrame: true };
const page = aHostPage();

function handlersThat(act: (call: HostCallName) => unknown): HostHandlers {
  return Object.fromEntries(hostCallNames.map((call) => [call, () => act(call)])) as unknown as HostHandlers;
}

type Asking = { sender?: HostSender; raw?: unknown; act?: () => unknown };

async function ask(call: HostCallName, { sender = ours, raw = {}, act = () => null }: Asking = {}) {
  const log: string[] = [];
  const reply = await answerHostCall({ call, sender, raw, page }, handlersThat(act), (...line) => log.push(line.join(' ')));
  return { reply, log };
}

describe('a host call', () => {
  it('from the application is answered', async () => {
    expect(await ask('printPage')).toEqual({ reply: { ok: true, value: null }, log: [] });
  });

  it.each<[string, HostSender]>([
    ['no frame', null],
    ['a frame inside the page', { origin: 'app://carrel', url: 'app://carrel/', isMainFrame: false }],
    ['another site', { origin: 'https://carrel', url: 'https://carrel/', isMainFrame: true }],
    ['evidence shown as a page', { origin: 'null', url: `app://carrel/evidence/${'a'.repeat(64)}`, isMainFrame: true }],
    ['evidence that claims our origin', { origin: 'app://carrel', url: `app://carrel/evidence/${'a'.repeat(64)}`, isMainFrame: true }],
    ['a name that begins like ours', { origin: 'app://carrel.evil', url: 'app://carrel.evil/', isMainFrame: true }],
    ['a blank page', { origin: 'null', url: 'about:blank', isMainFrame: true }],
  ])('from %s is refused, logged, and reaches no handler', async (_who, sender) => {
    let isReached = false;
    const { reply, log } = await ask('printPage', { sender, act: () => (isReached = true) });
    expect(reply).toEqual({ ok: false, problem: { kind: 'host-refused', code: 'unknown-sender' } });
    expect(log).toHaveLength(1);
    expect([isReached, isTrustedSender(sender)]).toEqual([false, false]);
  });

  it('with arguments that are not as agreed is refused, and the log holds nothing of them', async () => {
    const { reply, log } = await ask('copyEvidence', { raw: { transferId: 'my secret', path: 7 } });
    expect(reply).toEqual({ ok: false, problem: { kind: 'host-refused', code: 'bad-arguments' } });
    expect(log).toEqual(['copyEvidence bad-arguments ']);
  });

  it('whose handler fails is answered with a code, and nothing is thrown across', async () => {
    const failing = () => {
      throw new TypeError('ENOENT /home/someone/secret.txt');
    };
    const { reply, log } = await ask('printPage', { act: failing });
    expect(reply).toEqual({ ok: false, problem: { kind: 'host-refused', code: 'failed' } });
    expect(log).toEqual(['printPage failed TypeError']);
  });

  it('never throws, whatever is sent by whomever', async () => {
    const senders = fc.option(fc.record({ origin: fc.string(), url: fc.webUrl(), isMainFrame: fc.boolean() }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...hostCallNames), senders, fc.anything(), async (call, sender, raw) => {
        const { reply } = await ask(call, { sender, raw });
        return !reply.ok;
      }),
    );
  });
});
