import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { PageTitle } from './page-title';
import css from './page.module.css';

type PageProps = {
  readonly title: string;
  readonly documentTitle?: string;
  readonly children: ReactNode;
  readonly isWide?: boolean;
};

/** A plain sheet under the bar. A screen with panes of its own uses PageTitle inside its own main. */
export function Page({ title, documentTitle = title, children, isWide = false }: PageProps) {
  return (
    <main id="main" tabIndex={-1} data-pane="page" className={classNames(css.page, isWide && css.wide)}>
      <PageTitle documentTitle={documentTitle}>{title}</PageTitle>
      {children}
    </main>
  );
}
