import type { Locator, Page } from '@playwright/test';

/** Bringing a bundle back into its portfolio: what differs, and whose counts. */
export class MergePage {
  /** What the button will do. */
  readonly outcome: Locator;

  constructor(private readonly page: Page) {
    this.outcome = page.getByRole('main').getByRole('status').filter({ hasText: 'safe copy' });
  }

  /** From the page that says the portfolio is here already. */
  async compare(): Promise<void> {
    await this.page.getByRole('button', { name: 'Compare them' }).click();
    await this.page.getByRole('button', { name: 'Bring these in' }).waitFor();
  }

  item(name: RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  async choose(item: RegExp, choice: 'Keep mine' | 'Take the bundle’s' | 'Keep both'): Promise<void> {
    await this.item(item).getByRole('radio', { name: choice }).check();
  }

  async bringIn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Bring these in' }).click();
    await this.page.getByRole('heading', { level: 1, name: /^The bundle is in/ }).waitFor();
  }
}
