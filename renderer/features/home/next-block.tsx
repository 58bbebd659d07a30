import { useId } from 'react';
import { toRecentText } from '../../../shared/text/dates';
import { toNextStepText } from '../../../shared/text/next-step-text';
import { ButtonLink } from '../../ui/button/button-link';
import type { Home } from './use-home';
import css from './home.module.css';

/** The next step, beside the candidate's own last words. */
export function NextBlock({ home }: { readonly home: Home }) {
  const heading = useId();
  const { title, why, action } = toNextStepText(home.step);
  return (
    <section className={css.next} aria-labelledby={heading}>
      <div className={css.do}>
        <p className={css.nextLabel}>Next</p>
        <h2 className="head" id={heading}>
          {title}
        </h2>
        {why !== '' && <p className="quiet">{why}</p>}
        <p className={css.acts}>
          <ButtonLink kind="primary" to={home.stepTo}>
            {action}
          </ButtonLink>
        </p>
      </div>
      <Words home={home} />
    </section>
  );
}

function Words({ home: { leftOff, asked } }: { readonly home: Home }) {
  if (leftOff !== null) {
    return (
      <figure className={css.words}>
        <figcaption className="small quiet">Where you left off, {toRecentText(leftOff.at, Date.now())}</figcaption>
        <blockquote className={`prose ${css.quote ?? ''}`}>
          <p>
            {leftOff.words}
            <span className={css.caret} />
          </p>
        </blockquote>
      </figure>
    );
  }
  if (asked === '') return null;
  return (
    <figure className={css.words}>
      <figcaption className="small quiet">What it asks</figcaption>
      <blockquote className={`prose ${css.quote ?? ''}`}>
        <p>{asked}</p>
      </blockquote>
    </figure>
  );
}
