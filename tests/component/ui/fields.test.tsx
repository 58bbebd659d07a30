import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../../renderer/ui/button/button';
import { Checkbox } from '../../../renderer/ui/choice/checkbox';
import { RadioGroup } from '../../../renderer/ui/choice/radio-group';
import { Segmented } from '../../../renderer/ui/choice/segmented';
import { SelectField } from '../../../renderer/ui/field/select-field';
import { TextField } from '../../../renderer/ui/field/text-field';

afterEach(cleanup);

describe('fields', () => {
  it('ties help and error to the control', () => {
    render(<TextField label="Name" value="" onChange={() => {}} help="As staff know you." error="Write your name." />);
    const field = screen.getByLabelText('Name');
    const said = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(said).toEqual(['As staff know you.', 'Write your name.']);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('claims nothing wrong and no description when there is none', () => {
    render(<TextField label="Name" value="" onChange={() => {}} error="" />);
    const field = screen.getByLabelText('Name');
    expect(field.hasAttribute('aria-invalid')).toBe(false);
    expect(field.hasAttribute('aria-describedby')).toBe(false);
  });

  it('hands on the chosen option of a select', async () => {
    const onChange = vi.fn();
    render(
      <SelectField label="Route" value="portfolio" onChange={onChange} options={[{ value: 'portfolio', label: 'Portfolio' }, { value: 'course', label: 'Course' }]} />,
    );
    await userEvent.selectOptions(screen.getByLabelText('Route'), 'Course');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('course');
  });
});

describe('choices', () => {
  it('chooses a radio by its words', async () => {
    const onChange = vi.fn();
    render(<RadioGroup legend="Privacy" value="" onChange={onChange} options={[{ value: 'none', label: 'No patron data' }, { value: 'redacted', label: 'Redacted' }]} />);
    expect(screen.getByRole('group', { name: 'Privacy' })).toBeTruthy();
    await userEvent.click(screen.getByText('Redacted'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('redacted');
  });

  it('ticks and unticks a checkbox', async () => {
    const onChange = vi.fn();
    render(<Checkbox label="Access Services" isChecked onChange={onChange} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Access Services' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('shows a segment as a radio with its count', async () => {
    const onChange = vi.fn();
    render(<Segmented legend="View" value="items" onChange={onChange} options={[{ value: 'items', label: 'Items', count: 4 }, { value: 'map', label: 'Map' }]} />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Items\s*4/ }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'Map' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('map');
  });
});

describe('Button', () => {
  it('stays reachable when it is disabled, and does nothing', async () => {
    const onPress = vi.fn();
    render(
      <Button kind="primary" isDisabled onPress={onPress}>
        Make the bundle
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Make the bundle' });
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    await userEvent.click(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(onPress).not.toHaveBeenCalled();
  });
});
