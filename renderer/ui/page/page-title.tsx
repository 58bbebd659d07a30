import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { classNames } from '../class-names';
import css from './page.module.css';

type PageTitleProps = {
  readonly children: ReactNode;
  /** For the window and the reading of it aloud; needed when `children` is more than text. */
  readonly documentTitle: string;
  readonly className?: string | undefined;
};

/** The one h1 of a screen. It takes focus when the person comes here from another address, so that it is read aloud. */
export function PageTitle({ children, documentTitle, className }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  useEffect(() => {
    document.title = documentTitle === '' ? 'Carrel' : `${documentTitle} - Carrel`;
  }, [documentTitle]);
  useEffect(() => {
    // The first address of a visit has the key "default": a fresh window keeps its own focus.
    const hasFocusInPage = heading.current?.closest('main')?.contains(document.activeElement) ?? false;
    if (key !== 'default' && !hasFocusInPage) heading.current?.focus();
    // The key changes with every search parameter as well; only another path is another screen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname]);
  return (
    <h1 ref={heading} tabIndex={-1} className={classNames('title', css.title, className)}>
      {children}
    </h1>
  );
}
