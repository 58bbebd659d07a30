import type { Locator, Page } from '@playwright/test';

/** The safe copies of the open portfolio. */
export class SafeCopiesPage {
  /** What the bar says of them, and the way there. */
  readonly inBar: Locator;
  readonly list: Locator;
  /** What a test or an opening came to. */
  readonly result: Locator;

  constructor(private readonly page: Page) {
    this.inBar = page.getByRole('banner').getByRole('link', { name: /safe copy/i });
    this.list = page.getByRole('navigation', { name: 'Safe copies' }).getByRole('radio');
    this.result = page.getByRole('main').getByRole('status').filter({ hasText: /^(This copy|Your copy|The test)/ });
  }

  /** A part that differs: "What I learned". */
  part(slot: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`: ${slot}$`) });
  }

  async makeNow(): Promise<void> {
    await this.page.getByRole('button', { name: 'Make one here now' }).click();
    await this.page.getByRole('heading', { level: 1, name: /^What / }).waitFor();
    await this.page.getByRole('button', { name: 'Make one here now' }).waitFor();
  }

  async test(): Promise<void> {
    await this.page.getByRole('button', { name: 'Test this copy' }).click();
  }

  async openAsSecond(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the copy as a second portfolio' }).click();
    await this.page.getByRole('link', { name: 'Go to it' }).click();
  }
}
