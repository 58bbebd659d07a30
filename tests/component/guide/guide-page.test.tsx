import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { guide } from 'virtual:user-guide';
import { RegistryDatabase } from '../../../renderer/storage/registry-database';
import { createFakePlatform } from '../../fakes/fake-platform';
import { openCarrel } from '../open-carrel';

// happy-dom loads no typefaces.
Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() } });

it('shows every section of the guide, and a chosen one gets the focus', async () => {
  const router = openCarrel('/guide', { registry: new RegistryDatabase(), platform: createFakePlatform() });
  expect(await screen.findByRole('heading', { level: 1, name: 'User guide' })).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(guide.sections.map(({ title }) => title));
  const contents = screen.getByRole('navigation', { name: 'In this guide' });
  await userEvent.click([...contents.querySelectorAll('a')].find((link) => link.textContent === 'Privacy') ?? contents);
  expect(router.state.location.search).toBe('?section=privacy');
  expect(document.activeElement?.textContent).toBe('Privacy');
});
