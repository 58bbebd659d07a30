import { evidencePath } from '../../storage/places';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { EmptyState } from '../../ui/empty-state/empty-state';
import type { CoverageFilter } from './coverage-filter';
import type { Coverage } from './coverage-rows';
import type { CoverageDesk } from './use-coverage';
import css from './coverage.module.css';

type CoverageNothingProps = { readonly desk: CoverageDesk; readonly shown: Coverage; readonly filter: CoverageFilter; readonly onEverything: () => void };

/** Why the map is empty, in words, and the way on. */
export function CoverageNothing({ desk, shown, filter, onEverything }: CoverageNothingProps) {
  if (desk.itemCount === 0) {
    return (
      <div className={css.nothing}>
        <EmptyState title="Add your first evidence to see what it covers">
          <p>Each item becomes a column here, and each competency a row. Where both meet, you see what you can show, and what is still missing.</p>
          <p>
            <ButtonLink kind="primary" to={evidencePath(desk.session.id)}>
              Go to your evidence
            </ButtonLink>
          </p>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={css.nothing}>
      <p className="lede">{toReason(shown, filter)}</p>
      <p>
        <Button kind="second" onPress={onEverything}>
          Show everything
        </Button>
      </p>
    </div>
  );
}

function toReason({ rows }: Coverage, filter: CoverageFilter): string {
  if (rows.length === 0) return 'No gaps here: every competency has evidence that can carry it.';
  if (filter.items === 'unused') return 'No evidence like that is left over: each item is used somewhere.';
  return filter.items === 'used' || filter.items === 'near' ? 'No evidence like that is used here yet.' : 'You have no evidence of that class.';
}
