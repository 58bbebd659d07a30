import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePaneKeys } from '../../../renderer/ui/panes/use-pane-keys';

// happy-dom lays nothing out, so every element would count as not on screen.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as unknown as DOMRectList);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Screen() {
  usePaneKeys();
  return (
    <>
      <nav data-pane="bar">
        <a href="#home">Home</a>
        <a href="#plan" aria-current="page">
          Plan
        </a>
      </nav>
      <main data-pane="page">
        <input aria-label="Not now" disabled />
        <button type="button">Choose</button>
      </main>
      <aside data-pane="side" aria-label="Dates">
        Nothing to press
      </aside>
    </>
  );
}

describe('F6', () => {
  it('walks through the panes in their order and begins again', async () => {
    render(<Screen />);
    const order = [screen.getByText('Plan'), screen.getByText('Choose'), screen.getByRole('complementary'), screen.getByText('Plan')];
    for (const expected of order) {
      await userEvent.keyboard('{F6}');
      expect(document.activeElement).toBe(expected);
    }
  });

  it('walks back with Shift', async () => {
    render(<Screen />);
    screen.getByText('Choose').focus();
    await userEvent.keyboard('{Shift>}{F6}{/Shift}');
    expect(document.activeElement).toBe(screen.getByText('Plan'));
  });
});
