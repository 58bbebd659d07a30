import 'fake-indexeddb/auto';
import '../real-document';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId } from '../../../shared/domain/ids';
import type { PortfolioRecords } from '../../../shared/domain/portfolio';
import { PortfolioDatabase } from '../../../renderer/storage/portfolio-database';
import { addPortfolio } from '../../../renderer/storage/portfolio-store';
import { RegistryDatabase } from '../../../renderer/storage/registry-database';
import { aPortfolio, type PortfolioBuilder } from '../../builders/a-portfolio';
import { anEvidence } from '../../builders/an-evidence';
import { FakeLocks } from '../../fakes/fake-locks';
import { createFakePlatform, type FakePlatform } from '../../fakes/fake-platform';
import { lsscPack, lsscText } from '../../unit/renderer/storage/a-desk';
import { openCarrel } from '../open-carrel';

let registry: RegistryDatabase;
let platform: FakePlatform;
let db: PortfolioDatabase | null = null;

beforeEach(() => {
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  registry = new RegistryDatabase();
  platform = createFakePlatform();
});
afterEach(async () => {
  cleanup();
  db?.close();
  await registry.delete();
});

const waiting = { timeout: 5_000 };
const usual = aPortfolio({ packJson: lsscText })
  .choosing('access')
  .choosing('supervision')
  .with(anEvidence(4, { title: 'Hold handout' }), anEvidence(5, { title: 'Certificate', classId: 'secondary' }), anEvidence(6, { title: 'Photo' }))
  .using(4, 'access/07', 'In plain words')
  .using(5, 'access/08')
  .writing('access/07/did', 'The handout [e4].')
  .writing('access/10/did', 'The certificate again [e5].');

async function openMap(place: string, portfolio: PortfolioBuilder = usual) {
  const records: PortfolioRecords = { ...portfolio.records, head: { ...portfolio.records.head, id: crypto.randomUUID() as PortfolioId } };
  const { id } = await addPortfolio(registry, records, lsscPack);
  db = new PortfolioDatabase(id);
  return { router: openCarrel(`/p/${id}/${place}`, { registry, platform }), id };
}

async function openGrid(place = 'coverage/access', portfolio = usual) {
  const opened = await openMap(place, portfolio);
  return { ...opened, grid: await screen.findByRole('grid', {}, waiting) };
}

const cell = (name: string | RegExp) => screen.findByRole('gridcell', { name }, waiting);
const spoken = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
const usesOf = async (requirementId: string) => (await db!.uses.toArray()).filter((use) => (use.requirementId as string) === requirementId).map(({ evidenceId }) => evidenceId as string);
const seven = 'Access 7, Explaining policies: E4 Hold handout, primary, attached';
const nine = /^Access 9, .*: E4 Hold handout, primary, not attached$/;

describe('what is heard in the coverage map', () => {
  it('names each place, tells attached from mentioned, and says where nothing is', async () => {
    const { grid } = await openGrid();
    expect(grid.getAttribute('aria-label')).toBe('Coverage: Access Services, 13 competencies, 3 items');
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['16', '5']);
    const row = (await cell(seven)).closest<HTMLElement>('[role=row]')!;
    expect(row.getAttribute('aria-rowindex')).toBe('8');
    expect(within(row).getByRole('rowheader', { name: '7 Explaining policies' })).toBeTruthy();
    expect(within(row).getByRole('gridcell', { name: 'Access 7, Explaining policies: 1 primary' }).textContent).toBe('1 primary');
    await cell(/^Access 8, .*: E5 Certificate, secondary, attached, not mentioned$/);
    await cell(/^Access 10, .*: E5 Certificate, secondary, mentioned, not attached$/);
    expect((await cell(/^Access 8, .*: only secondary, 1 secondary$/)).textContent).toBe('Only secondary');
    expect((await cell(/^Access 9, .*: nothing yet$/)).textContent).toBe('Nothing yet');
  });

  it('has a head and a sum for each item; what is used nowhere says so', async () => {
    const { grid } = await openGrid();
    expect(within(grid).getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Competency', 'E4 Hold handout, primary', 'E6 Photo, primary', 'E5 Certificate, secondary', 'Coverage']);
    expect((await cell('E4 Hold handout: used in 1')).textContent).toBe('1');
    expect((await cell('E6 Photo: not used')).textContent).toBe('0');
  });

  it('tells classes apart by shape and ways of use by signs', async () => {
    await openGrid();
    const shapeOf = async (name: string | RegExp) => {
      const place = await cell(name);
      return `${place.textContent}${place.querySelector('use')?.getAttribute('href') ?? ''}`;
    };
    expect(await shapeOf(seven)).toBe('#g-primary');
    expect(await shapeOf(/^Access 8, .*: E5/)).toBe('()#g-secondary');
    expect(await shapeOf(/^Access 10, .*: E5/)).toBe('“”#g-secondary');
    expect(await shapeOf(nine)).toBe('');
  });
});

describe('the keys', () => {
  it('one Tab reaches the map; arrows, Home and End move in it', async () => {
    const { grid } = await openGrid();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    grid.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    expect(spoken()).toMatch(/^Access 1, .*: E4/);
    await userEvent.keyboard('{ArrowRight}');
    expect(spoken()).toMatch(/^Access 1, .*: E6/);
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(spoken()).toMatch(/^Access 2, .*: nothing yet$/);
    await userEvent.keyboard('{Home}');
    expect(spoken()).toMatch(/^2 /);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(spoken()).toBe('1 not used');
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(spoken()).toBe('Competency');
    await userEvent.keyboard('{PageDown}{ArrowRight}');
    expect(spoken()).toMatch(/^Access \d+, .*: E4|^E4/);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('Space attaches; the message takes it off again, and focus stays', async () => {
    await openGrid();
    (await cell(nine)).focus();
    await userEvent.keyboard(' ');
    await screen.findByText(/^E4 attached to Access 9, /, {}, waiting);
    expect(await usesOf('access/09')).toEqual(['e4']);
    expect(spoken()).toMatch(/^Access 9, .*: E4 Hold handout, primary, attached, not mentioned$/);
    await userEvent.click(screen.getByRole('button', { name: 'Take it off' }));
    await waitFor(async () => expect(await usesOf('access/09')).toEqual([]), waiting);
  });

  it('Space takes off; the message puts it back with its note', async () => {
    await openGrid();
    (await cell(seven)).focus();
    await userEvent.keyboard(' ');
    await userEvent.click(await screen.findByRole('button', { name: 'Put it back' }, waiting));
    await waitFor(async () => expect((await db!.uses.toArray()).find(({ requirementId }) => (requirementId as string) === 'access/07')?.note).toBe('In plain words'), waiting);
  });

  it('Enter opens a place: attach, say what it shows, and come back to it', async () => {
    await openGrid();
    (await cell(nine)).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', {}, waiting);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Attach' }));
    const note = await within(dialog).findByRole('textbox', { name: 'Note for Access 9' }, waiting);
    await waitFor(() => expect(document.activeElement).toBe(note), waiting);
    await userEvent.keyboard('Where the exits are');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Done' }));
    await waitFor(async () => expect((await db!.uses.toArray()).find(({ requirementId }) => (requirementId as string) === 'access/09')?.note).toBe('Where the exits are'), waiting);
    await waitFor(() => expect(spoken()).toMatch(/^Access 9, .*attached, not mentioned$/), waiting);
  });

  it('Enter on a competency goes where it is written', async () => {
    const { router, id } = await openGrid();
    (await screen.findByRole('link', { name: '7 Explaining policies' }, waiting)).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe(`/p/${id}/write/access/07`), waiting);
  });
});

describe('what the map shows', () => {
  it('only gaps on demand; filling one leaves its row in place until another filter is chosen', async () => {
    const { grid } = await openGrid();
    await userEvent.click(screen.getByRole('radio', { name: /^Gaps/ }));
    await waitFor(() => expect(screen.queryByRole('gridcell', { name: seven })).toBeNull(), waiting);
    const before = within(grid).getAllByRole('rowheader').length;
    (await cell(nine)).focus();
    await userEvent.keyboard(' ');
    await cell(/^Access 9, .*: 1 primary$/);
    expect(within(grid).getAllByRole('rowheader')).toHaveLength(before);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Class' }), 'Secondary');
    await waitFor(() => expect(within(grid).getAllByRole('rowheader')).toHaveLength(before - 1), waiting);
  });

  it('only used evidence, or what is used nowhere', async () => {
    const { grid } = await openGrid();
    const heads = () => within(grid).getAllByRole('columnheader').slice(1, -1).map((head) => head.textContent?.slice(0, 2));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Evidence' }), 'Used here');
    expect(heads()).toEqual(['E4', 'E5']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Evidence' }), 'Used nowhere');
    expect(heads()).toEqual(['E6']);
  });

  it('all chosen sets together, with the name of the set in each row', async () => {
    const { router, id } = await openGrid('coverage');
    await screen.findByRole('rowheader', { name: 'Access 7 Explaining policies' }, waiting);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Competency set' }), 'Supervision and Management');
    await waitFor(() => expect(router.state.location.pathname).toBe(`/p/${id}/coverage/supervision`), waiting);
    await cell(/^Supervision 1, .*: E6 Photo/);
  });

  it('draws only the part near the screen of a very large portfolio', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => anEvidence(index + 1));
    const portfolio = lsscPack.sets.reduce((builder, set) => builder.choosing(set.id), aPortfolio({ packJson: lsscText })).with(...many);
    const { grid } = await openGrid('coverage', portfolio);
    expect(grid.getAttribute('aria-colcount')).toBe('5002');
    expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThan(110);
    expect(grid.querySelectorAll('[role=gridcell]').length).toBeLessThan(4000);
    grid.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    await userEvent.keyboard('{End}{ArrowLeft}');
    expect(spoken()).toContain('E5000 Item 5000');
  });

  it('says what to do while there is no evidence, or no set', async () => {
    await openMap('coverage', aPortfolio({ packJson: lsscText }).choosing('access'));
    await screen.findByRole('heading', { name: 'Add your first evidence to see what it covers' }, waiting);
    cleanup();
    db?.close();
    await openMap('coverage', aPortfolio({ packJson: lsscText }));
    await screen.findByRole('link', { name: 'Choose your sets' }, waiting);
  });

  it('has the whole map on paper while it is printed, and only then', async () => {
    await openGrid();
    await cell(seven);
    window.dispatchEvent(new Event('beforeprint'));
    const paper = document.querySelector<HTMLElement>('[data-paper]')!;
    const table = paper.querySelector('table')!;
    expect([...table.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual(['Competency', 'E4', 'E5', 'Coverage']);
    expect(table.querySelectorAll('tbody tr')).toHaveLength(14);
    expect(paper.textContent).toContain('Not used: E6 Photo.');
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(document.querySelector('[data-paper]')).toBeNull(), waiting);
  });
});
