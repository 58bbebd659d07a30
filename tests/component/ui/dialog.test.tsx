import '../real-document';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Button } from '../../../renderer/ui/button/button';
import { Dialog } from '../../../renderer/ui/dialog/dialog';
import { TextField } from '../../../renderer/ui/field/text-field';

afterEach(cleanup);

function Trash({ kind, withField = false }: { kind?: 'alert'; withField?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="second" onPress={() => setOpen(true)}>
        Move to the trash
      </Button>
      <Dialog
        title="Move E7 to the trash?"
        isOpen={isOpen}
        onClose={close}
        {...(kind ? { kind } : {})}
        actions={
          <>
            <Button kind="danger" onPress={close}>
              Move it
            </Button>
            <Button kind="second" onPress={close}>
              Keep it
            </Button>
          </>
        }
      >
        <p>The citation stays and shows as missing.</p>
        {withField && <TextField label="Why" value="" onChange={() => {}} />}
      </Dialog>
    </>
  );
}

describe('Dialog', () => {
  it('puts focus on the way out, not on the action', async () => {
    render(<Trash kind="alert" />);
    await userEvent.click(screen.getByRole('button', { name: 'Move to the trash' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep it'));
  });

  it('puts focus in the first field when there is something to fill in', async () => {
    render(<Trash withField />);
    await userEvent.click(screen.getByRole('button', { name: 'Move to the trash' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Why')));
  });

  it('is named by its question and described by its consequence when something can be lost', async () => {
    render(<Trash kind="alert" />);
    await userEvent.click(screen.getByRole('button', { name: 'Move to the trash' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Move E7 to the trash?' });
    const description = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe('The citation stays and shows as missing.');
  });

  it('closes on Escape and gives focus back to where it was', async () => {
    render(<Trash kind="alert" />);
    const opener = screen.getByRole('button', { name: 'Move to the trash' });
    await userEvent.click(opener);
    await screen.findByRole('alertdialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });
});
