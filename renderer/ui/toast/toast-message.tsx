import { useEffect, useState } from 'react';
import { Glyph } from '../glyph/glyph';
import { Icon } from '../glyph/icon';
import type { ToastAction } from './toast-context';
import css from './toast.module.css';

/** Milliseconds a message stays once nobody points at it or has focus in it. */
export const TOAST_STAY = 10_000;

type ToastMessageProps = { readonly message: string; readonly action?: ToastAction | undefined; readonly onClose: () => void };

export function ToastMessage({ message, action, onClose }: ToastMessageProps) {
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isHeld = isPointedAt || hasFocus;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, TOAST_STAY);
    return () => clearTimeout(timer);
  }, [isHeld, onClose]);
  const act = () => {
    action?.onPress();
    onClose();
  };
  return (
    <div
      className={css.toast}
      data-pane="toast"
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <Glyph name="ready" />
      <span>{message}</span>
      {action && (
        <button type="button" onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" aria-label="Close this message" onClick={onClose}>
        <Icon name="x" />
      </button>
    </div>
  );
}
