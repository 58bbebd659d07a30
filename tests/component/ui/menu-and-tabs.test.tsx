import '../real-document';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MenuButton } from '../../../renderer/ui/menu/menu';
import { Tabs } from '../../../renderer/ui/tabs/tabs';

afterEach(cleanup);

describe('MenuButton', () => {
  it('opens by keyboard, walks with the arrows and does what was chosen', async () => {
    const park = vi.fn();
    render(
      <MenuButton
        label="Status"
        items={[
          { id: 'draft', label: 'In draft', isChecked: true, onPress: () => {} },
          { id: 'parked', label: 'Parked', isChecked: false, onPress: park },
        ]}
      />,
    );
    screen.getByRole('button', { name: 'Status' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('menuitemradio', { name: 'In draft' }).getAttribute('aria-checked')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(park).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('is a plain menu when nothing is chosen among the entries', async () => {
    render(<MenuButton label="More" items={[{ id: 'a', label: 'Settings', onPress: () => {} }]} />);
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByRole('menuitem', { name: 'Settings' })).toBeTruthy();
  });
});

describe('Tabs', () => {
  function Side() {
    const [selected, select] = useState<'check' | 'evidence'>('check');
    return (
      <Tabs label="Beside the text" selected={selected} onSelect={select} tabs={[{ id: 'check', label: 'Check', count: 2 }, { id: 'evidence', label: 'Evidence' }]}>
        <p>{selected === 'check' ? 'Two findings' : 'Three items'}</p>
      </Tabs>
    );
  }

  it('names the count, and shows one panel at a time', async () => {
    render(<Side />);
    expect(screen.getByRole('tab', { name: 'Check 2' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel').textContent).toBe('Two findings');
    await userEvent.click(screen.getByRole('tab', { name: 'Evidence' }));
    expect(screen.getByRole('tabpanel').textContent).toBe('Three items');
  });

  it('moves with the arrows', async () => {
    render(<Side />);
    await userEvent.click(screen.getByRole('tab', { name: 'Check 2' }));
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Evidence' }));
    expect(screen.getByRole('tabpanel').textContent).toBe('Three items');
  });
});
