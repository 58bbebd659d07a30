import { useState } from 'react';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { DateField } from '../../ui/field/date-field';

type BulkDateDialogProps = { readonly count: number; readonly onTake: (date: string) => void; readonly onClose: () => void };

export function BulkDateDialog({ count, onTake, onClose }: BulkDateDialogProps) {
  const [date, setDate] = useState('');
  const take = (): void => {
    onTake(date);
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={count === 1 ? 'Date one item' : `Date ${count} items`}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={take}>
            {date === '' ? 'Leave the date empty' : 'Use this date'}
          </Button>
          <Button kind="second" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <DateField label="When they were made or happened" value={date} help="Each of them gets this date, in place of the one it has." onChange={setDate} />
    </Dialog>
  );
}
