import type { Locator, Page } from '@playwright/test';
import { tick } from './tick';

/** Which sets, by which route. */
export class PlanPage {
  readonly table: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Competency sets and routes' });
  }

  set(name: string): Locator {
    return this.table.getByRole('checkbox', { name, exact: true });
  }

  async choose(set: string): Promise<void> {
    await tick(this.set(set));
  }

  async takeRoute(set: string, route: 'Portfolio' | 'Course' | 'Recognition agreement'): Promise<void> {
    await this.page.getByLabel(`Route for ${set}`).selectOption({ label: route });
  }

  async goToDesk(): Promise<void> {
    await this.page.getByRole('link', { name: 'Go to your desk' }).click();
  }
}
