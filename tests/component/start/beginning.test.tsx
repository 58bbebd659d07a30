import 'fake-indexeddb/auto';
import '../real-document';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RegistryDatabase } from '../../../renderer/storage/registry-database';
import { createFakePlatform } from '../../fakes/fake-platform';
import { openCarrel } from '../open-carrel';

// happy-dom names navigator.locks without having any; here every portfolio is opened once.
Object.defineProperty(navigator, 'locks', { value: { request: async (_name: string, _options: unknown, hold: (lock: object) => unknown) => hold({}) }, configurable: true });

let registry: RegistryDatabase;

beforeEach(() => {
  registry = new RegistryDatabase();
});

afterEach(async () => {
  cleanup();
  await registry.delete();
});

const open = () => openCarrel('/', { registry, platform: createFakePlatform() });

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }, { timeout: 5000 });
const press = async (role: 'button' | 'link', name: string) => userEvent.click(await screen.findByRole(role, { name }, { timeout: 5000 }));

async function beginWithLssc() {
  const router = open();
  await heading('What are you working toward?');
  await press('button', 'Start with LSSC');
  await heading('First, a little about you');
  return router;
}

describe('beginning a portfolio', () => {
  it('says each program’s status once and calmly', async () => {
    open();
    await heading('What are you working toward?');
    const lssc = screen.getByRole('radio', { name: /Library Support Staff Certification/ });
    expect(lssc.closest('label')?.textContent).toContain('The portfolio route closed on 31 January 2019; courses still count.');
    expect(screen.getAllByText(/closed on 31 January 2019/)).toHaveLength(1);
  });

  it('leads from the program through profile and electives to the next step', async () => {
    await beginWithLssc();
    await userEvent.type(screen.getByLabelText('Your name'), 'Sample Candidate');
    await press('link', 'Choose your sets');
    await heading('Six sets, four years');
    expect(screen.getByText('Electives, choose three of seven')).toBeTruthy();
    for (const name of ['Access Services', 'Cataloging and Classification', 'Supervision and Management']) await userEvent.click(screen.getByRole('checkbox', { name }));
    expect(await screen.findByText('Electives, your three of seven')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Route for Cataloging and Classification'), 'Course');
    expect(await screen.findByRole('heading', { name: 'Your course for Cataloging and Classification' })).toBeTruthy();
    await press('link', 'Go to your desk');
    await heading('Library Support Staff Certification');
    await waitFor(() => expect(screen.getByText(/Sample Candidate\./)).toBeTruthy());
    const table = screen.getByRole('table', { name: /Your competency sets/ });
    expect(within(table).getAllByRole('link').filter((link) => link.textContent !== 'Change')).toHaveLength(6);
    expect(screen.getByRole('link', { name: 'Start writing' }).getAttribute('href')).toMatch(/\/write\/foundations\/01\?slot=approach$/);
  });

  it('keeps what was entered about a course when its set is taken out and put back', async () => {
    await beginWithLssc();
    await press('link', 'Choose your sets');
    await heading('Six sets, four years');
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Youth Services' });
    await userEvent.click(box);
    await userEvent.selectOptions(screen.getByLabelText('Route for Youth Services'), 'Course');
    await userEvent.type(screen.getByLabelText('Course'), 'Story times');
    await userEvent.click(box);
    expect(screen.queryByLabelText('Course')).toBeNull();
    await press('button', 'Put it back');
    expect((await screen.findByLabelText<HTMLInputElement>('Course')).value).toBe('Story times');
    expect(box.checked).toBe(true);
  });

  it('lists the portfolio first on the next visit', async () => {
    const router = await beginWithLssc();
    await press('link', 'Choose your sets');
    await heading('Six sets, four years');
    await router.navigate('/');
    await heading('Carry on');
    const carryOn = screen.getByRole('link', { name: 'Carry on' });
    await userEvent.click(carryOn);
    await heading('Library Support Staff Certification');
    expect(screen.getByText('All three sets to do.')).toBeTruthy();
  });

  it('can be given another name, which the list and the desk show; an empty one changes nothing', async () => {
    const router = await beginWithLssc();
    const id = router.state.location.pathname.split('/')[2] ?? '';
    await router.navigate(`/p/${id}/profile`);
    await heading('Your profile');
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of this portfolio' });
    const before = (await registry.portfolios.toArray())[0]?.title;
    expect(field.value).toBe(before);
    await userEvent.clear(field);
    expect((await registry.portfolios.toArray())[0]?.title).toBe(before);
    await userEvent.type(field, 'Spring 2027');
    await waitFor(async () => expect((await registry.portfolios.toArray())[0]?.title).toBe('Spring 2027'));
    await router.navigate(`/p/${id}/home`);
    await heading('Spring 2027');
  });
});
