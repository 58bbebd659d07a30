import { useState } from 'react';
import { Note } from '../../ui/note/note';
import { PageTitle } from '../../ui/page/page-title';
import { SkipLink } from '../../ui/page/skip-link';
import { EntryList } from './entry-list';
import { FoundCopies } from './found-copies';
import { OtherWays } from './other-ways';
import { ProgramChoice } from './program-choice';
import { readPrograms } from './programs';
import { StartAside } from './start-aside';
import { toStartProblemText } from './start-sentences';
import { useFoundCopies } from './use-found-copies';
import { useStart } from './use-start';
import css from './start.module.css';

const programs = readPrograms();

/** Begin, carry on, look at the sample, or bring something in. */
export function StartPage() {
  const start = useStart();
  const [chosen, choose] = useState(programs[0]);
  const { entries } = start;
  const found = useFoundCopies(entries);
  if (entries === null || chosen === undefined) return null;
  const isFirst = entries.length === 0;
  const problem = start.problem === null ? null : toStartProblemText(start.problem);
  return (
    <>
      <SkipLink>Skip to the choices</SkipLink>
      <div className={css.first}>
        <StartAside />
        <main id="main" tabIndex={-1} className={css.main} data-pane="page">
          <FoundCopies found={found} isNextStep={isFirst} />
          {!isFirst && (
            <div>
              <PageTitle documentTitle="Carry on">Carry on</PageTitle>
              <EntryList entries={entries} />
            </div>
          )}
          <ProgramChoice programs={programs} chosen={chosen} isFirst={isFirst} isNextStep={isFirst && found.length === 0} onChoose={choose} onBegin={() => start.begin(chosen)} />
          {problem !== null && (
            <div className={css.problem} role="alert">
              <Note glyph="stop">{problem}</Note>
            </div>
          )}
          <OtherWays start={start} />
        </main>
      </div>
    </>
  );
}
