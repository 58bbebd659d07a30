import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, Link, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { Page } from '../../../renderer/ui/page/page';

afterEach(cleanup);

function openPages() {
  const home = (
    <Page title="Home">
      <Link to="/evidence">Evidence</Link>
      <Link to="/?part=two">Another part</Link>
    </Page>
  );
  render(<RouterProvider router={createMemoryRouter([{ path: '/', element: home }, { path: '/evidence', element: <Page title="Evidence">Nothing yet</Page> }])} />);
}

describe('a page title', () => {
  it('leaves focus alone when the window opens', () => {
    openPages();
    expect(document.title).toBe('Home - Carrel');
    expect(document.activeElement).toBe(document.body);
  });

  it('takes focus and names the window when one comes from another page', async () => {
    openPages();
    await userEvent.click(screen.getByRole('link', { name: 'Evidence' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Evidence' }));
    expect(document.title).toBe('Evidence - Carrel');
  });

  it('leaves focus where it is when only the part of a page changes', async () => {
    openPages();
    const link = screen.getByRole('link', { name: 'Another part' });
    await userEvent.click(link);
    expect(document.activeElement).toBe(link);
  });
});
