import { useId } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../ui/glyph/icon';
import { Progress } from '../../ui/progress/progress';
import type { Start } from './use-start';
import css from './start.module.css';

/** Read a finished portfolio, bring one along, or take all of them away. */
export function OtherWays({ start: { entries, sample, openSample, cancelSample } }: { readonly start: Start }) {
  const heading = useId();
  if (sample !== null) {
    return (
      <div className={css.sample}>
        <Progress
          label="Opening the sample"
          value={sample.done}
          max={sample.total}
          count={`${sample.done} of ${sample.total} files`}
          detail={`Checking ${sample.name}. Cancel leaves nothing behind.`}
          onCancel={cancelSample}
        />
      </div>
    );
  }
  return (
    <section className={css.or} aria-labelledby={heading}>
      <h2 className="label" id={heading}>
        Or
      </h2>
      <ul>
        <li>
          <button type="button" className={css.orItem} onClick={openSample}>
            <Icon name="book-open" />
            <span>
              <b>Open a sample</b>
              <span>Read one finished set first</span>
            </span>
          </button>
        </li>
        <li>
          <Link className={css.orItem} to="/bring-in">
            <Icon name="folder-input" />
            <span>
              <b>Bring in a bundle or backup</b>
              <span>From another computer or a USB stick</span>
            </span>
          </Link>
        </li>
        {entries !== null && entries.length > 0 && (
          <li>
            <Link className={css.orItem} to="/back-up">
              <Icon name="archive" />
              <span>
                <b>Back up everything</b>
                <span>All portfolios in one file</span>
              </span>
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
