import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useToast } from '../../../renderer/ui/toast/toast-context';
import { TOAST_STAY } from '../../../renderer/ui/toast/toast-message';
import { ToastProvider } from '../../../renderer/ui/toast/toast-provider';

const putBack = vi.fn();

function Remover() {
  const show = useToast();
  return (
    <button type="button" onClick={() => show('E3 is in the trash.', { label: 'Put it back', onPress: putBack })}>
      Remove
    </button>
  );
}

function removeOne(): void {
  render(
    <ToastProvider>
      <Remover />
    </ToastProvider>,
  );
  fireEvent.click(screen.getByText('Remove'));
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

describe('a toast', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    putBack.mockClear();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('is said politely and goes after its time', () => {
    removeOne();
    expect(screen.getByRole('status').textContent).toContain('E3 is in the trash.');
    void pass(TOAST_STAY - 1);
    expect(screen.queryByText('E3 is in the trash.')).not.toBeNull();
    void pass(1);
    expect(screen.queryByText('E3 is in the trash.')).toBeNull();
  });

  it('stays while it is pointed at and gets its full time again afterwards', () => {
    removeOne();
    const message = screen.getByText('E3 is in the trash.').parentElement!;
    fireEvent.pointerEnter(message);
    void pass(TOAST_STAY * 3);
    expect(screen.queryByText('E3 is in the trash.')).not.toBeNull();
    fireEvent.pointerLeave(message);
    void pass(TOAST_STAY - 1);
    expect(screen.queryByText('E3 is in the trash.')).not.toBeNull();
    void pass(1);
    expect(screen.queryByText('E3 is in the trash.')).toBeNull();
  });

  it('stays while focus is in it', () => {
    removeOne();
    fireEvent.focus(screen.getByText('Put it back'));
    void pass(TOAST_STAY * 3);
    expect(screen.queryByText('Put it back')).not.toBeNull();
  });

  it('does its action once and closes', () => {
    removeOne();
    fireEvent.click(screen.getByText('Put it back'));
    expect(putBack).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Put it back')).toBeNull();
  });

  it('shows no more than the three newest at once', () => {
    removeOne();
    for (let more = 0; more < 4; more += 1) fireEvent.click(screen.getByText('Remove'));
    expect(screen.getAllByText('E3 is in the trash.')).toHaveLength(3);
  });
});
