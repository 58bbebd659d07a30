import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { usePaneKeys } from '../panes/use-pane-keys';
import { ToastContext } from './toast-context';
import type { ShowToast, ToastAction } from './toast-context';
import { ToastMessage } from './toast-message';
import css from './toast.module.css';

type Shown = { readonly id: number; readonly message: string; readonly action?: ToastAction | undefined };

const MOST_AT_ONCE = 3;

/** Holds the messages at the lower left. F6 walks through the panes of a screen and so reaches them. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const lastId = useRef(0);
  usePaneKeys();
  const show = useCallback<ShowToast>((message, action) => {
    lastId.current += 1;
    const id = lastId.current;
    setShown((before) => [...before.slice(1 - MOST_AT_ONCE), { id, message, action }]);
  }, []);
  const close = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext value={show}>
      {children}
      {/* React Aria hides everything outside an open dialog; a message about what the dialog did must still be heard. */}
      <div className={css.region} role="status" data-react-aria-top-layer="true">
        {shown.map((toast) => (
          <ClosingToast key={toast.id} toast={toast} close={close} />
        ))}
      </div>
    </ToastContext>
  );
}

function ClosingToast({ toast, close }: { readonly toast: Shown; readonly close: (id: number) => void }) {
  const onClose = useCallback(() => close(toast.id), [close, toast.id]);
  return <ToastMessage message={toast.message} action={toast.action} onClose={onClose} />;
}
