import type { Download, Locator, Page } from '@playwright/test';

/** Making the bundle, and the receipt behind it. */
export class ExportPage {
  readonly receipt: Locator;
  readonly cancel: Locator;

  constructor(private readonly page: Page) {
    this.receipt = page.getByRole('region', { name: 'Receipt' });
    this.cancel = page.getByRole('button', { name: 'Cancel' });
  }

  async chooseRecipient(title: RegExp): Promise<void> {
    await this.page.getByRole('group', { name: 'Who is it for?' }).getByRole('radio', { name: title }).check();
  }

  /** Resolves when the browser has taken the finished bundle. */
  async make(timeout = 60_000): Promise<Download> {
    const download = this.page.waitForEvent('download', { timeout });
    await this.page.getByRole('button', { name: /^Make the (bundle|safe copy)$/ }).click();
    return download;
  }

  fact(term: string): Locator {
    return this.receipt.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd[1]');
  }
}
