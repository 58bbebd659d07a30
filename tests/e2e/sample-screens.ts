import type { Carrel } from './pages/carrel';

/** A screen of the sample portfolio: its name, and the way to it from anywhere inside. */
export type Screen = { readonly name: string; readonly show: (carrel: Carrel) => Promise<void> };

const address = (name: string, inside: string): Screen => ({
  name,
  show: async (carrel) => {
    await carrel.goToAddress(inside);
    await carrel.title.waitFor();
  },
});

const settled = (page: Carrel['page']): Promise<void> => page.evaluate(async () => {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
});

/** The right-hand panel is a column where there is room, else a rail of buttons that open drawers. */
async function showSide(carrel: Carrel, tab: 'Evidence' | 'Checks' | 'Earlier'): Promise<void> {
  await carrel.goToAddress('write/access/07');
  await carrel.writing.part('What I did').waitFor();
  if (await carrel.writing.tab(tab).isVisible()) await carrel.writing.showTab(tab);
  else await carrel.page.getByRole('group', { name: 'About this page' }).getByRole('button', { name: new RegExp(`^${tab}`) }).click();
}

/** Every screen inside an open portfolio, in the order in which a person meets them. */
export const portfolioScreens: readonly Screen[] = [
  address('home', 'home'),
  address('profile', 'profile'),
  address('plan', 'plan'),
  { name: 'write', show: (carrel) => showSide(carrel, 'Evidence') },
  { name: 'write-checks', show: (carrel) => showSide(carrel, 'Checks') },
  { name: 'write-earlier', show: (carrel) => showSide(carrel, 'Earlier') },
  {
    name: 'write-suggestions',
    show: async (carrel) => {
      await carrel.goToAddress('write/access/07');
      await carrel.page.getByRole('button', { name: /^(See \d suggestions|See the suggestion|Change)$/ }).click();
    },
  },
  {
    name: 'write-picker',
    show: async (carrel) => {
      await carrel.goToAddress('write/access/08');
      await carrel.page.getByRole('heading', { level: 1, name: 'Welcoming service' }).waitFor();
      await carrel.writing.openPicker();
    },
  },
  address('write-statement', 'write/access/statement'),
  address('evidence', 'evidence'),
  {
    name: 'evidence-item',
    show: async (carrel) => {
      await carrel.goToAddress('evidence');
      await carrel.evidence.choose('Desk word list');
    },
  },
  {
    name: 'evidence-picture',
    show: async (carrel) => {
      await carrel.goToAddress('evidence');
      await carrel.evidence.choose('Hold shelf before and after');
    },
  },
  address('check', 'check/access'),
  address('export', 'export/access'),
  address('export-everything', 'export/everything'),
];

/** Goes to a screen and waits until it stands still. */
export async function showScreen(carrel: Carrel, { show }: Screen): Promise<void> {
  await carrel.page.keyboard.press('Escape');
  // A drawer or dialog of the screen before would swallow the way to this one.
  await carrel.page.goto('./#/settings');
  await carrel.page.goBack();
  await show(carrel);
  await settled(carrel.page);
}
