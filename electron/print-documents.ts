import { randomUUID } from 'node:crypto';

/** Documents on their way to the window that draws them: each is given out once, for a token that only main knows. */
export class PrintDocuments {
  readonly #texts = new Map<string, string>();

  offer(html: string): string {
    const token = randomUUID();
    this.#texts.set(token, html);
    return token;
  }

  take(token: string): string | null {
    const html = this.#texts.get(token) ?? null;
    this.#texts.delete(token);
    return html;
  }
}
