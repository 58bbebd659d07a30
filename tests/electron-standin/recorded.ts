/** What main asked of the system, in order; the specs read it. */
export type RecordedCall = { readonly api: string; readonly args: readonly unknown[] };
export const recorded: RecordedCall[] = [];

export function record(api: string, ...args: readonly unknown[]): void {
  recorded.push({ api, args });
}

/** Whatever is not modelled throws by its name: nothing is silently accepted. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      const value = Reflect.get(target, key) as unknown;
      // Bound, because private members are not found through a proxy.
      if (typeof value === 'function') return value.bind(target) as unknown;
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') return value;
      throw new Error(`The Electron stand-in does not model ${name}.${key}`);
    },
  });
}

export function makeEvent<T extends object>(extra: T): T & { defaultPrevented: boolean; preventDefault: () => void } {
  const event = { ...extra, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
  return event;
}
