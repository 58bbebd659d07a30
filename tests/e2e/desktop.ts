import { expect, test as base } from '@playwright/test';
import { ensureBuilt } from '../../scripts/bootstrap-build.mjs';
import { launchDesktop, toDesktopKind, type Desktop, type DesktopOptions } from '../electron-standin/launch-desktop';
import { watchForComplaints } from './fixtures';
import { Carrel } from './pages/carrel';

export { expect };

type Fixtures = {
  /** Starts a desktop; whatever still runs at the end of the test is ended. */
  readonly launch: (options?: DesktopOptions) => Promise<Desktop>;
  readonly desktop: Desktop;
  readonly carrel: Carrel;
  /** What the pages of `desktop` complained about: a test that expects a complaint takes it out of the list. */
  readonly complaints: string[];
};

type WorkerFixtures = { readonly built: void };

export const test = base.extend<Fixtures, WorkerFixtures>({
  built: [
    // Playwright reads the fixtures that a fixture needs from the pattern of its first parameter.
    async ({ browserName: _ }, use) => {
      ensureBuilt();
      if (process.env['TEST_PARALLEL_INDEX'] === '0') console.log(`The desktop runs ${toDesktopKind() === 'electron' ? 'in real Electron' : 'on the stand-in of Electron'}.`);
      await use();
    },
    { scope: 'worker', auto: true },
  ],
  launch: async ({ built: _ }, use) => {
    const started: Desktop[] = [];
    await use(async (options) => {
      const desktop = await launchDesktop(options);
      started.push(desktop);
      return desktop;
    });
    for (const desktop of started.reverse()) await desktop.close();
  },
  desktop: async ({ launch }, use) => use(await launch()),
  complaints: async ({ desktop }, use) => {
    const complaints = watchForComplaints(desktop.page.context());
    await use(complaints);
    // The stand-in's Chromium looks for a picture of the site in the window that draws for paper, which the session refuses; Electron never looks.
    const heard = complaints.filter((complaint) => !complaint.includes('/favicon.ico'));
    expect(heard, 'console errors, page errors and violations of the Content-Security-Policy').toEqual([]);
  },
  carrel: async ({ desktop, complaints: _ }, use) => use(new Carrel(desktop.page)),
});

/** Inside a test, when a part of the reason is known only there. */
export function needsRealElectron(why: string): void {
  test.skip(toDesktopKind() !== 'electron', `Only real Electron can show it: ${why}`);
}

type Body = Parameters<typeof test>[2];

/** A spec for what the stand-in can't prove (decision 0005): without Electron's program it is skipped, and nothing is started. */
export function realElectron(title: string, why: string, body: Body): void {
  const run = toDesktopKind() === 'electron' ? test : test.skip;
  run(`${title} @real-electron`, { annotation: { type: 'only real Electron can show it', description: why } }, body);
}
