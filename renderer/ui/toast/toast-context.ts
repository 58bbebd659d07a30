import { createContext, useContext } from 'react';

export type ToastAction = { readonly label: string; readonly onPress: () => void };
export type ShowToast = (message: string, action?: ToastAction) => void;

export const ToastContext = createContext<ShowToast | null>(null);

/** Says what has just been done, with one way to take it back. Whatever it offers must be possible elsewhere too. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast outside ToastProvider');
  return show;
}
