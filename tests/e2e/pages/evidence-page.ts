import type { Locator, Page } from '@playwright/test';
import { tick } from './tick';

export type DroppedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** The list of evidence and the chosen item beside it. */
export class EvidencePage {
  readonly items: Locator;
  readonly adding: Locator;
  readonly item: Locator;
  readonly trash: Locator;

  constructor(private readonly page: Page) {
    this.items = page.getByRole('table', { name: 'Your evidence by number' }).getByRole('rowheader');
    this.adding = page.getByRole('region', { name: 'Adding files' });
    this.item = page.getByRole('complementary', { name: /^E\d+, / });
    this.trash = page.getByRole('main').getByRole('list');
  }

  /** The row of an item, by its title. */
  row(title: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: title }) });
  }

  async add(paths: readonly string[]): Promise<void> {
    await this.page.getByRole('main').locator('input[type=file]').first().setInputFiles([...paths]);
  }

  async stopAdding(): Promise<void> {
    await this.adding.getByRole('button', { name: /^Stop/ }).click();
  }

  async closeList(): Promise<void> {
    await this.adding.getByRole('button', { name: 'Close this list' }).click();
  }

  async drop(files: readonly DroppedFile[]): Promise<void> {
    const dataTransfer = await this.#carry(files);
    const main = this.page.getByRole('main');
    for (const type of ['dragenter', 'dragover', 'drop']) await main.dispatchEvent(type, { dataTransfer });
  }

  async paste(files: readonly DroppedFile[]): Promise<void> {
    const clipboardData = await this.#carry(files);
    await this.page.getByRole('main').evaluate((main, data) => main.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })), clipboardData);
  }

  async choose(title: string | RegExp): Promise<void> {
    await this.items.getByRole('link', { name: title }).first().click();
    await this.item.waitFor();
    await this.settlePreview();
  }

  /** Waits until the preview stands, for what is below it moves until then. */
  async settlePreview(): Promise<void> {
    await this.item.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await this.item.locator('img').evaluateAll((images) => Promise.all(images.map((image) => (image as HTMLImageElement).decode().catch(() => undefined))));
  }

  async setClass(evidenceClass: 'Primary' | 'Secondary'): Promise<void> {
    await this.item.getByRole('radiogroup', { name: 'Class' }).getByRole('radio', { name: evidenceClass }).check();
  }

  async declarePrivacy(words: RegExp = /no patron data/): Promise<void> {
    await this.item.getByRole('radio', { name: words }).check();
  }

  async attachTo(competency: string): Promise<void> {
    await this.item.getByRole('button', { name: 'Attach to a competency' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Find a competency').fill(competency);
    await tick(dialog.getByRole('checkbox', { name: competency }).first());
    await dialog.getByRole('button', { name: 'Done' }).click();
  }

  async replaceWith(path: string): Promise<void> {
    await this.item.locator('input[type=file]').setInputFiles(path);
  }

  async moveToTrash(): Promise<void> {
    await this.item.getByRole('button', { name: 'Move to trash' }).click();
  }

  async openTrash(): Promise<void> {
    await this.page.getByRole('button', { name: /^In the trash/ }).click();
  }

  #carry(files: readonly DroppedFile[]) {
    const carried = files.map(({ name, type, bytes }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') }));
    return this.page.evaluateHandle((list) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of list) data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name, { type }));
      return data;
    }, carried);
  }
}
