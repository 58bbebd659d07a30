import type { Locator, Page } from '@playwright/test';
import { BringInPage } from './bring-in-page';
import { CheckPage } from './check-page';
import { EvidencePage } from './evidence-page';
import { ExportPage } from './export-page';
import { PlanPage } from './plan-page';
import { StartPage } from './start-page';
import { WritingPage } from './writing-page';

type Place = 'Home' | 'Write' | 'Evidence' | 'Plan' | 'Check and export';

/** The application as a person meets it: its places, the bar, and the pages. */
export class Carrel {
  readonly start: StartPage;
  readonly plan: PlanPage;
  readonly writing: WritingPage;
  readonly evidence: EvidencePage;
  readonly check: CheckPage;
  readonly export: ExportPage;
  readonly bringIn: BringInPage;
  /** What the bar says about saving: "Saved 8:42 pm", "Saving", "Not saved". */
  readonly saveState: Locator;
  readonly title: Locator;
  readonly toast: Locator;

  constructor(readonly page: Page) {
    this.start = new StartPage(page);
    this.plan = new PlanPage(page);
    this.writing = new WritingPage(page);
    this.evidence = new EvidencePage(page);
    this.check = new CheckPage(page);
    this.export = new ExportPage(page);
    this.bringIn = new BringInPage(page);
    this.saveState = page.getByRole('banner').getByText(/^(Saved|Saving|Not saved)/).first();
    this.title = page.getByRole('heading', { level: 1 });
    this.toast = page.locator('[data-pane="toast"]');
  }

  /** The identifier of the open portfolio, from the address. */
  get portfolioId(): string {
    return /#\/p\/([^/?]+)/.exec(this.page.url())?.[1] ?? '';
  }

  async open(): Promise<void> {
    await this.page.goto('./');
  }

  async goTo(place: Place): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place, exact: true }).click();
  }

  /** An address inside the open portfolio, as a bookmark would open it: `write/access/07`. */
  async goToAddress(inside: string): Promise<void> {
    await this.page.goto(`./#/p/${this.portfolioId}/${inside}`);
  }

  async chooseFromMenu(item: 'Your profile' | 'Settings' | 'Other portfolios'): Promise<void> {
    await this.page.getByRole('button', { name: 'Profile, settings and other portfolios' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** From an empty desk to Home, with Access Services chosen. */
  async begin(electives: readonly string[] = ['Access Services']): Promise<void> {
    await this.open();
    await this.start.begin('LSSC');
    await this.start.fillProfile({ name: 'Imani Okafor', library: 'Elm Street Branch Library' });
    await this.start.goOnToPlan();
    for (const elective of electives) await this.plan.choose(elective);
    await this.plan.goToDesk();
  }

  async openSample(): Promise<void> {
    await this.open();
    await this.start.openSample();
    await this.page.getByRole('table').waitFor({ timeout: 90_000 });
  }
}
