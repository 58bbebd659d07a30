import { hitAnswers } from '../../../shared/text/en/hit-answers';
import { toHitLabel } from '../../../shared/text/hit-label';
import { LinkButton } from '../../ui/button/button';
import { HitList } from '../../ui/hit-list/hit-list';
import type { Rehearsal } from './use-rehearsal';
import { answerTextHits, useTextHits, type TextHits } from './use-text-hits';
import css from './rehearsal.module.css';

/** Where the person says of each place in the texts what it is. Files are answered at their items. */
export function TextHitsSection({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const texts = useTextHits(rehearsal);
  if (texts.length === 0) return null;
  return (
    <section className={css['group']} aria-labelledby="text-hits">
      <h2 className="sub" id="text-hits">
        What looks like patron data
      </h2>
      <p className="small quiet">Carrel knows shapes, not people: say what each place in your texts is, or change the words. The answers are kept, the words are not.</p>
      {texts.map((text) => (
        <TextHitsOf key={text.key} text={text} rehearsal={rehearsal} />
      ))}
    </section>
  );
}

function TextHitsOf({ text, rehearsal }: { readonly text: TextHits; readonly rehearsal: Rehearsal }) {
  return (
    <div className={css['hitsOf']}>
      <p className={css['hitsHead']}>
        <b>{text.title}</b> <LinkButton onPress={() => rehearsal.go(text.path)}>Go there</LinkButton>
      </p>
      <HitList
        hits={text.hits.map((hit) => ({ ...hit, id: hit.fingerprint, label: toHitLabel(hit.kind) }))}
        answers={hitAnswers}
        onAnswer={(fingerprints, answer) => answerTextHits(rehearsal, text.hits.filter(({ fingerprint }) => fingerprints.includes(fingerprint)), answer)}
        isReadOnly={rehearsal.session.isReadOnly}
      />
    </div>
  );
}
