import { useRef, type ReactNode } from 'react';
import { Button, LinkButton } from '../../ui/button/button';
import type { IconName } from '../../ui/glyph/icon';

type FileButtonProps = {
  readonly kind: 'primary' | 'link';
  readonly icon?: IconName;
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

/** Opens the file picker. */
export function FileButton({ kind, icon, isMultiple = false, onFiles, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const open = (): void => input.current?.click();
  return (
    <>
      {kind === 'link' ? (
        <LinkButton onPress={open}>{children}</LinkButton>
      ) : (
        <Button kind={kind} icon={icon} onPress={open}>
          {children}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMultiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Emptied so that choosing the same file again is a change again.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
