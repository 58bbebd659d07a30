import { Icon } from '../../ui/glyph/icon';
import { Mark } from '../../ui/bar/mark';
import { CarrelDrawing } from './carrel-drawing';
import css from './start.module.css';

const promises = [
  'Saves as you type, on this computer.',
  'Works without the internet. No account.',
  'Your words and files leave only in a bundle you make.',
];

export function StartAside() {
  return (
    <aside className={css.side} aria-label="About Carrel">
      <p className={css.mark}>
        <Mark className={css.markGlyph} />
        <span>Carrel</span>
      </p>
      <CarrelDrawing />
      <p className={css.line}>A quiet desk for your certification portfolio.</p>
      <ul className={css.promise}>
        {promises.map((promise) => (
          <li key={promise}>
            <Icon name="check" />
            {promise}
          </li>
        ))}
      </ul>
    </aside>
  );
}
