import { useCallback, useState } from 'react';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { TextArea } from '../../ui/field/text-area';

type Asked = { readonly alt: string; readonly answer: (alt: string | null) => void };
export type Description = {
  readonly asked: Asked | null;
  /** Resolves to the new description, or to null when the person turns back. */
  readonly ask: (alt: string) => Promise<string | null>;
  readonly close: (alt: string | null) => void;
};

export function usePictureDescription(): Description {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback((alt: string) => new Promise<string | null>((answer) => setAsked({ alt, answer })), []);
  const close = (alt: string | null): void => {
    asked?.answer(alt);
    setAsked(null);
  };
  return { asked, ask, close };
}

/** Asks for the words that stand in for a picture. */
export function PictureDescription({ description }: { readonly description: Description }) {
  if (description.asked === null) return null;
  return <Form key={description.asked.alt} alt={description.asked.alt} onClose={description.close} />;
}

function Form({ alt, onClose }: { readonly alt: string; readonly onClose: (alt: string | null) => void }) {
  const [value, setValue] = useState(alt);
  return (
    <Dialog
      title="What does the picture show?"
      isOpen
      onClose={() => onClose(null)}
      actions={
        <>
          <Button kind="primary" onPress={() => onClose(value.trim())}>
            Keep the description
          </Button>
          <Button kind="second" onPress={() => onClose(null)}>
            Leave it as it was
          </Button>
        </>
      }
    >
      <TextArea
        label="Description"
        help="One or two sentences for a reviewer who cannot see it. Say what matters for this competency."
        value={value}
        onChange={setValue}
      />
    </Dialog>
  );
}
