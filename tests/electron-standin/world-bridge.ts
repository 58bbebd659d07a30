type Wire =
  | { readonly t: 'value'; readonly value: unknown }
  | { readonly t: 'list'; readonly items: readonly Wire[] }
  | { readonly t: 'object'; readonly entries: readonly (readonly [string, Wire])[] }
  | { readonly t: 'function' | 'promise'; readonly id: number };

type Bridge = { readonly expose: (name: string, api: unknown) => void };
type Settling = { readonly resolve: (value: unknown) => void; readonly reject: (failure: unknown) => void };

/**
 * The stand-in's own contextBridge, one side in each world. The worlds share nothing but an element that the page never
 * sees; what crosses is copied by Chromium itself (`CustomEvent.detail` is cloned between worlds), functions become
 * proxies and promises are settled later. Runs in the page, so everything it needs is inside it.
 */
export function openWorldBridge(side: 'preload' | 'page', secret: string): Bridge {
  const { apply } = Reflect;
  const { dispatchEvent, addEventListener } = EventTarget.prototype;
  const other = side === 'page' ? 'preload' : 'page';
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const settling: Settling[] = [];
  let link: EventTarget | null = null;
  let reply: { readonly isFine: boolean; readonly wire: Wire } | null = null;

  const listen = (target: EventTarget, type: string, hear: (event: CustomEvent) => void) => apply(addEventListener, target, [type, hear]);
  const tell = (type: string, detail: unknown) => apply(dispatchEvent, link, [new CustomEvent(type, { detail })]);
  const fail = (failure: unknown) => ({ isFine: false, wire: { t: 'value' as const, value: failure instanceof Error ? failure.message : String(failure) } });

  function encode(value: unknown): Wire {
    if (typeof value === 'function') return { t: 'function', id: functions.push(value as () => unknown) - 1 };
    if (value instanceof Promise) return { t: 'promise', id: promise(value) };
    if (Array.isArray(value)) return { t: 'list', items: value.map(encode) };
    const isPlain = typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
    return isPlain ? { t: 'object', entries: Object.entries(value).map(([key, member]) => [key, encode(member)] as const) } : { t: 'value', value };
  }

  let promises = 0;
  function promise(value: Promise<unknown>): number {
    promises += 1;
    const id = promises;
    value.then(
      (result) => tell(`${secret}:${other}:settle`, { id, isFine: true, wire: encode(result) }),
      (failure: unknown) => tell(`${secret}:${other}:settle`, { id, ...fail(failure) }),
    );
    return id;
  }

  function decode(wire: Wire): unknown {
    if (wire.t === 'value') return wire.value;
    if (wire.t === 'list') return wire.items.map(decode);
    if (wire.t === 'promise') return new Promise((resolve, reject) => (settling[wire.id] = { resolve, reject }));
    if (wire.t !== 'object') return Object.freeze((...args: unknown[]) => call(wire.id, args));
    const object: Record<string, unknown> = {};
    for (const [key, member] of wire.entries) Object.defineProperty(object, key, { value: decode(member), enumerable: true, configurable: true, writable: true });
    return object;
  }

  function call(id: number, args: unknown[]): unknown {
    reply = null;
    tell(`${secret}:${other}:call`, { id, args: args.map(encode) });
    const answer = reply as { isFine: boolean; wire: Wire } | null;
    if (answer === null) throw new Error('An object could not be cloned.');
    const value = decode(answer.wire);
    if (!answer.isFine) throw new Error(String(value));
    return value;
  }

  function answer(event: CustomEvent): void {
    const asked = event.detail as { id: number; args: Wire[] } | null;
    if (asked === null) return;
    let outcome: { isFine: boolean; wire: Wire };
    try {
      outcome = { isFine: true, wire: encode(functions[asked.id]?.(...asked.args.map(decode))) };
    } catch (failure) {
      outcome = fail(failure);
    }
    tell(`${secret}:${other}:reply`, outcome);
  }

  function attach(target: EventTarget): void {
    link = target;
    listen(target, `${secret}:${side}:call`, answer);
    listen(target, `${secret}:${side}:reply`, (event) => void (reply = event.detail as typeof reply));
    listen(target, `${secret}:${side}:settle`, (event) => {
      const { id, isFine, wire } = event.detail as { id: number; isFine: boolean; wire: Wire };
      if (isFine) settling[id]?.resolve(decode(wire));
      else settling[id]?.reject(new Error(String(decode(wire))));
    });
    listen(target, `${secret}:${side}:expose`, (event) => {
      const { name, wire } = event.detail as { name: string; wire: Wire };
      const freeze = (value: unknown): unknown => (typeof value === 'object' && value !== null ? (Object.values(Object.freeze(value)).forEach(freeze), value) : value);
      Object.defineProperty(window, name, { value: freeze(decode(wire)), enumerable: true });
    });
  }

  if (side === 'page') listen(window, secret, (event) => attach((event as unknown as MouseEvent).relatedTarget ?? window));
  else {
    attach(document.createElement('i'));
    apply(dispatchEvent, window, [new MouseEvent(secret, { relatedTarget: link })]);
  }
  return { expose: (name, api) => void tell(`${secret}:${other}:expose`, { name, wire: encode(api) }) };
}
