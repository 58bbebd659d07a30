import type { Locator, Page } from '@playwright/test';

/** Bringing a bundle in, and the report of it. */
export class BringInPage {
  /** A row for each item of the bundle, with its name and what became of it. */
  readonly items: Locator;
  readonly refusal: Locator;

  constructor(private readonly page: Page) {
    this.items = page.getByRole('table', { name: /^Every item in the bundle/ }).getByRole('row');
    this.refusal = page.getByRole('main').getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.goto('./#/bring-in');
  }

  async take(path: string | readonly string[]): Promise<void> {
    await this.page.getByRole('main').locator('input[type=file]').setInputFiles(path);
  }

  /** Answers what should become of a portfolio that is here already. */
  async openAsCopy(): Promise<void> {
    await this.page.getByRole('radio', { name: /^Open it as a copy/ }).check();
    await this.page.getByRole('button', { name: 'Bring it in' }).click();
  }

  /** Takes a file that will be refused, also after another was. @returns the sentence of this refusal */
  async takeRefused(path: string): Promise<string> {
    const another = this.page.getByRole('button', { name: 'Choose another file' });
    if (await another.isVisible()) await another.click();
    await this.page.getByRole('main').locator('[role=status]').evaluateAll((notes) => notes.forEach((note) => note.setAttribute('data-before', '')));
    await this.take(path);
    return (await this.page.getByRole('main').locator('[role=status]:not([data-before]) p').textContent()) ?? '';
  }

  async showAllItems(): Promise<void> {
    const more = this.page.getByRole('button', { name: /^Show the other/ });
    if (await more.isVisible()) await more.click();
  }

  async openPortfolio(): Promise<void> {
    await this.page.getByRole('link', { name: 'Open it' }).click();
  }
}
