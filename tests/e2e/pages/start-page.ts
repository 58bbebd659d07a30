import type { Locator, Page } from '@playwright/test';

export type ProfileWords = { readonly name?: string; readonly library?: string; readonly role?: string; readonly email?: string; readonly admittedOn?: string };

const profileLabels: Readonly<Record<keyof ProfileWords, string>> = {
  name: 'Your name',
  library: 'Your library',
  role: 'What you do there',
  email: 'E-mail address',
  admittedOn: 'Admitted to the program on',
};

/** The first page, and the profile right behind it. */
export class StartPage {
  readonly programs: Locator;

  constructor(private readonly page: Page) {
    this.programs = page.getByRole('radiogroup', { name: 'What are you working toward?' }).getByRole('radio');
  }

  async begin(program: 'LSSC'): Promise<void> {
    await this.programs.and(this.page.getByRole('radio', { name: program })).check();
    await this.page.getByRole('button', { name: `Start with ${program}` }).click();
  }

  async fillProfile(words: ProfileWords): Promise<void> {
    for (const [name, label] of Object.entries(profileLabels)) {
      const value = words[name as keyof ProfileWords];
      if (value !== undefined) await this.page.getByLabel(label).fill(value);
    }
  }

  async goOnToPlan(): Promise<void> {
    await this.page.getByRole('link', { name: 'Choose your sets' }).click();
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: /^Open a sample/ }).click();
  }

  async goToBringIn(): Promise<void> {
    await this.page.getByRole('link', { name: /^Bring in a bundle/ }).click();
  }

  async open(title: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: title }).first().click();
  }
}
