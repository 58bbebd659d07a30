import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from '../class-names';
import css from './dialog.module.css';

type DialogProps = {
  /** The question, naming the thing it is about. */
  readonly title: string;
  readonly isOpen: boolean;
  /** The way out: Esc, or a press beside a dialog in which nothing can be lost. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The action first, the way out last. */
  readonly actions: ReactNode;
  readonly kind?: 'alert';
  readonly size?: 'wide';
};

/** Focus starts in the first field, or else on the way out; it goes back where it was when the dialog closes. */
export function Dialog({ title, isOpen, onClose, children, actions, kind, size }: DialogProps) {
  const bodyId = useId();
  return (
    <ModalOverlay className={css.scrim ?? ''} isOpen={isOpen} isDismissable={kind !== 'alert'} onOpenChange={(open) => !open && onClose()}>
      <Modal className={classNames(css.modal, size && css.wide)}>
        <AriaDialog className={css.dialog ?? ''} {...(kind === 'alert' ? { role: 'alertdialog' as const, 'aria-describedby': bodyId } : {})}>
          <Heading slot="title" level={2} className="head">
            {title}
          </Heading>
          <Contents bodyId={bodyId} actions={actions}>
            {children}
          </Contents>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Contents({ bodyId, children, actions }: { readonly bodyId: string; readonly children: ReactNode; readonly actions: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const acts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = body.current?.querySelector<HTMLElement>('input:not([type=file]), textarea, select');
    const wayOut = [...(acts.current?.querySelectorAll<HTMLElement>('button, a') ?? [])].at(-1);
    (field ?? wayOut)?.focus();
  }, []);
  return (
    <>
      <div ref={body} className={css.body} id={bodyId}>
        {children}
      </div>
      <div ref={acts} className={css.acts}>
        {actions}
      </div>
    </>
  );
}
