import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { toDateText } from '../../../shared/text/dates';
import { Checkbox } from '../../ui/choice/checkbox';
import type { Rehearsal } from './use-rehearsal';
import css from './rehearsal.module.css';

/** What the candidate declares; kept with its date and printed in the bundle. */
export function Declarations({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { session, records } = rehearsal;
  const section = useRef<HTMLElement>(null);
  const [query] = useSearchParams();
  const isWanted = query.get('part') === 'declarations';
  useEffect(() => {
    if (isWanted) section.current?.querySelector('input')?.focus();
  }, [isWanted]);
  if (session.pack.declarations.length === 0) return null;
  return (
    <section className={css['group']} ref={section}>
      <h2 className="sub" id="declarations">
        What you declare
      </h2>
      <fieldset className={css['declarations']} aria-labelledby="declarations" disabled={session.isReadOnly}>
        {session.pack.declarations.map((declaration) => {
          const given = records.declarations.find((row) => row.declarationId === declaration.id);
          return (
            <Checkbox
              key={declaration.id}
              label={declaration.text}
              {...(given === undefined ? {} : { help: `Declared ${toDateText(given.givenAt.slice(0, 10))}` })}
              isChecked={given !== undefined}
              onChange={(isGiven) => rehearsal.declare(declaration.id, isGiven)}
            />
          );
        })}
      </fieldset>
    </section>
  );
}
