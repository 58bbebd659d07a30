import type { Locator, Page } from '@playwright/test';
import { tick } from './tick';

/** The rehearsal. */
export class CheckPage {
  /** Headings of the findings, each saying what was found. */
  readonly findings: Locator;
  readonly declarations: Locator;
  readonly goOn: Locator;

  constructor(private readonly page: Page) {
    this.findings = page.getByRole('main').getByRole('heading', { level: 3 });
    this.declarations = page.getByRole('group', { name: 'What you declare' }).getByRole('checkbox');
    this.goOn = page.getByRole('link', { name: 'Go on to the bundle' });
  }

  async chooseScope(set: string): Promise<void> {
    await this.page.getByLabel('What to check').selectOption({ label: set });
  }

  /** Follows a finding to its place. */
  async follow(what: RegExp): Promise<void> {
    await this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: what }) }).getByRole('button').click();
  }

  async declareAll(): Promise<void> {
    for (const box of await this.declarations.all()) await tick(box);
  }
}
