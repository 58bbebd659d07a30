import type { Locator, Page } from '@playwright/test';

export type Part = 'Approach' | 'What I did' | 'What I learned' | 'How well it went' | 'Personal statement';
type SideTab = 'Evidence' | 'Checks' | 'Earlier';

/** The workspace: list, page, side. */
export class WritingPage {
  readonly competencies: Locator;
  readonly side: Locator;
  readonly toolbar: Locator;
  readonly picker: Locator;
  readonly findings: Locator;
  readonly status: Locator;
  readonly length: Locator;

  constructor(private readonly page: Page) {
    this.competencies = page.getByRole('navigation', { name: /^Competencies in/ });
    this.side = page.getByRole('complementary', { name: 'About this page' });
    this.toolbar = page.getByRole('toolbar', { name: 'Writing tools' });
    this.picker = page.getByRole('dialog', { name: 'Cite which evidence?' });
    this.findings = this.side.getByRole('listitem');
    this.status = page.getByRole('article').getByRole('button', { name: /^(To do|In draft|Parked|Ready)$/ });
    this.length = this.toolbar.getByText(/ of 3$|^Nothing yet/).first();
  }

  async openCompetency(title: string): Promise<void> {
    await this.competencies.getByRole('link', { name: title }).click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** The text of a part. Its name is "What I did: Explaining policies". */
  part(part: Part): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: new RegExp(`^${part}: `) });
  }

  /** Puts the caret at the end of a part. */
  async putCaretIn(part: Part): Promise<void> {
    await this.part(part).click();
    await this.page.keyboard.press('Control+End');
  }

  /** Adds `text` at the end of a part, at one stroke as dictation or pasting does. */
  async write(part: Part, text: string): Promise<void> {
    await this.putCaretIn(part);
    await this.page.keyboard.insertText(text);
  }

  /** Types `text` key by key where the caret is. */
  async type(text: string, delay = 0): Promise<void> {
    await this.page.keyboard.type(text, { delay });
  }

  citations(part: Part): Locator {
    return this.part(part).getByRole('img', { name: /^Evidence / });
  }

  /** Opens the picker with the button; the caret stays where it was. */
  async openPicker(): Promise<void> {
    await this.toolbar.getByRole('button', { name: 'Cite evidence' }).click();
    await this.picker.waitFor();
  }

  /** Types "@" where the caret is. */
  async openPickerByAt(): Promise<void> {
    await this.page.keyboard.type('@');
    await this.picker.waitFor();
  }

  async pick(item: string | RegExp): Promise<void> {
    await this.picker.getByRole('listitem').getByRole('button', { name: item }).first().click();
  }

  async showTab(tab: SideTab): Promise<void> {
    await this.side.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  }

  tab(tab: SideTab): Locator {
    return this.side.getByRole('tab', { name: new RegExp(`^${tab}`) });
  }

  async addFilesHere(paths: readonly string[]): Promise<void> {
    await this.side.locator('input[type=file]').setInputFiles([...paths]);
  }

  async setStatus(status: 'In work' | 'Ready' | RegExp): Promise<void> {
    await this.status.click();
    await this.page.getByRole('menuitemradio', { name: status }).click();
  }

  async markReady(): Promise<void> {
    await this.page.getByRole('button', { name: 'Mark as ready' }).click();
  }
}
