import { EventEmitter } from 'node:events';

/** What main asked of the system, in order; the specs read it. */
export type RecordedCall = { readonly api: string; readonly args: readonly unknown[] };

/** Where specs put the answers of dialogs and read what was asked; `installSpies` makes the same thing in real Electron. */
export type DesktopRecord = { readonly recorded: RecordedCall[]; readonly answers: Record<string, unknown[]> };

export const desktopRecord: DesktopRecord = ((globalThis as { carrelDesktop?: DesktopRecord }).carrelDesktop ??= { recorded: [], answers: {} });

export function record(api: string, ...args: readonly unknown[]): void {
  desktopRecord.recorded.push({ api, args });
}

/** The next prepared answer; a dialog that a spec has not prepared is an error, not a wait. */
export function takeAnswer(api: string): unknown {
  const answers = desktopRecord.answers[api] ?? [];
  if (answers.length === 0) {
    // Main may catch the error; a spec must see it all the same.
    console.error(`Unexpected dialog: ${api} ${JSON.stringify(desktopRecord.recorded.at(-1)?.args)}`);
    throw new Error(`Unexpected dialog: ${api}`);
  }
  return answers.shift();
}

/** Whatever is not modelled throws by its name: nothing is silently accepted. `absent` names what Electron leaves undefined. */
export function strict<T extends object>(name: string, object: T, absent: readonly string[] = []): T {
  const bound = new Map<unknown, unknown>();
  return new Proxy(object, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof value === 'function' && key !== 'constructor') {
        // Bound, because private members are not found through a proxy; the same each time, as a method is.
        if (!bound.has(value)) bound.set(value, value.bind(target));
        return bound.get(value);
      }
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON' || absent.includes(key)) return value;
      throw new Error(`The Electron stand-in does not model ${name}.${key}`);
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

/** Listening to an event that the stand-in never sends would wait for ever, so it throws. */
export class StandinEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = new Set(events);
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    if (typeof event === 'string' && !this.#events.has(event)) throw new Error(`The Electron stand-in does not model the event '${event}' of ${this.#name}`);
    return super.on(event, listener as (...args: unknown[]) => void);
  }
}

export type Preventable = { defaultPrevented: boolean; preventDefault: () => void };

export function makeEvent<T extends object>(extra: T): T & Preventable {
  const event = { ...extra, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
  return event;
}
