import type { Evidence } from '../../../shared/domain/portfolio';
import { toHitLabel } from '../../../shared/text/hit-label';
import { hitAnswers } from '../../../shared/text/en/hit-answers';
import { LinkButton } from '../../ui/button/button';
import { HitList } from '../../ui/hit-list/hit-list';
import { usePrivacyHits } from './use-privacy-hits';
import css from './privacy-hits.module.css';

/** What in a file looks like patron data, place by place, to be answered. Nothing where the screen found nothing. */
export function PrivacyHits({ item }: { readonly item: Evidence }) {
  if (!item.inspection.problems.some(({ kind }) => kind === 'patron-data')) return null;
  return <Hits key={item.sha256} item={item} />;
}

function Hits({ item }: { readonly item: Evidence }) {
  const { hits, isUnread, isReadOnly, answer, read } = usePrivacyHits(item);
  return (
    <section className={css.hits} aria-labelledby="privacy-hits">
      <h3 id="privacy-hits" className="label">
        What looks like patron data
      </h3>
      {hits !== null && (
        <>
          <p className="small quiet">Carrel knows shapes, not people: say what each is. The answers are kept, these words stay in the file.</p>
          <HitList
            hits={hits.map((hit) => ({ ...hit, id: hit.fingerprint, label: toHitLabel(hit.kind) }))}
            answers={hitAnswers}
            onAnswer={answer}
            isReadOnly={isReadOnly}
          />
        </>
      )}
      {isUnread && (
        <p className="small">
          This file’s words were read on another computer. <LinkButton onPress={read}>Read them here</LinkButton>
        </p>
      )}
    </section>
  );
}
