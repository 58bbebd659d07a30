import { randomUUID } from 'node:crypto';

/** Where bundles were put since the start, by token: the page can ask to show one without knowing its path. */
export class WrittenBundles {
  readonly #paths = new Map<string, string>();

  remember(path: string): string {
    const token = randomUUID();
    this.#paths.set(token, path);
    return token;
  }

  toPath(token: string): string | null {
    return this.#paths.get(token) ?? null;
  }
}
