import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DropArea } from '../../../renderer/ui/drop-area/drop-area';

afterEach(cleanup);

const letter = new File(['Dear reader'], 'letter.txt', { type: 'text/plain' });
const map = new File(['map'], 'map.png', { type: 'image/png' });

describe('DropArea', () => {
  it('takes all files dropped together', () => {
    const onFiles = vi.fn();
    render(<DropArea label="Drop files here" onFiles={onFiles} />);
    fireEvent.drop(screen.getByRole('group', { name: 'Drop files here' }), { dataTransfer: { types: ['Files'], files: [letter, map] } });
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([letter, map], []);
  });

  it('leaves dragged text alone', () => {
    const onFiles = vi.fn();
    render(<DropArea label="Drop files here" onFiles={onFiles} />);
    fireEvent.drop(screen.getByRole('group', { name: 'Drop files here' }), { dataTransfer: { types: ['text/plain'], files: [] } });
    expect(onFiles).not.toHaveBeenCalled();
  });

  it('takes the same file chosen twice in a row', async () => {
    const onFiles = vi.fn();
    const { container } = render(<DropArea label="Drop files here" onFiles={onFiles} />);
    const input = container.querySelector('input')!;
    await userEvent.upload(input, letter);
    await userEvent.upload(input, letter);
    expect(onFiles).toHaveBeenCalledTimes(2);
    expect(onFiles.mock.calls[1]?.[0][0].name).toBe('letter.txt');
  });
});
