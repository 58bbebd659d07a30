import type { WebFrameMain } from 'electron';
import { toAppAddress } from './standin-address';
import { strict } from './recorded';

type Modelled = Pick<WebFrameMain, 'url' | 'origin' | 'detached' | 'isDestroyed'> & { readonly parent: Modelled | null; readonly top: Modelled | null };

/** A frame as main sees it: one object as long as it lives. `origin` is the one that its scripts run under. */
export class StandinFrame implements Modelled {
  readonly id: string;
  readonly parent: StandinFrame | null;
  url = 'about:blank';
  origin = 'null';
  detached = false;

  constructor(id: string, parent: StandinFrame | null) {
    this.id = id;
    this.parent = parent;
  }
  get top(): StandinFrame {
    return this.parent === null ? this : this.parent.top;
  }
  isDestroyed(): boolean {
    return this.detached;
  }
  /** Chromium writes the origin of what belongs to nobody as `://`; Electron as `null`. */
  setOrigin(origin: string): void {
    this.origin = /^[a-z]+:\/\/[^/]/.test(origin) ? toAppAddress(origin) : 'null';
  }
}

/** The frames of one page, by Chromium's ids. */
export class StandinFrames {
  readonly #frames = new Map<string, StandinFrame>();
  readonly #seen = new Map<StandinFrame, StandinFrame>();

  add(id: string, parentId: string | undefined): StandinFrame {
    const known = this.#frames.get(id);
    if (known !== undefined) return known;
    const frame = new StandinFrame(id, this.#frames.get(parentId ?? '') ?? null);
    this.#frames.set(id, frame);
    return frame;
  }
  get(id: string): StandinFrame | null {
    return this.#frames.get(id) ?? null;
  }
  remove(id: string): void {
    const frame = this.#frames.get(id);
    if (frame !== undefined) frame.detached = true;
    this.#frames.delete(id);
  }
  /** What main is given: the frame, throwing at whatever is not modelled. */
  toModelled(frame: StandinFrame): WebFrameMain {
    const known = this.#seen.get(frame) ?? strict('webFrameMain', frame);
    this.#seen.set(frame, known);
    return known as unknown as WebFrameMain;
  }
}
