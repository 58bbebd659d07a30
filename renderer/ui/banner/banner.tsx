import type { ReactNode } from 'react';
import { Glyph } from '../glyph/glyph';
import css from './banner.module.css';

type BannerProps = { readonly title: string; readonly children: ReactNode; readonly actions: ReactNode };

/** Only for work at risk; stays until that is solved. */
export function Banner({ title, children, actions }: BannerProps) {
  return (
    <div className={css.banner} role="alert">
      <Glyph name="stop" />
      <div className={css.words}>
        <p className={css.title}>{title}</p>
        <p>{children}</p>
      </div>
      <div className={css.acts}>{actions}</div>
    </div>
  );
}
