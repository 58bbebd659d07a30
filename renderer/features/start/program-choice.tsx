import { useId } from 'react';
import { toDateText } from '../../../shared/text/dates';
import { Button } from '../../ui/button/button';
import { Glyph } from '../../ui/glyph/glyph';
import { PageTitle } from '../../ui/page/page-title';
import type { Program } from './programs';
import { toStatusGlyph } from './start-sentences';
import css from './start.module.css';

type ProgramChoiceProps = {
  readonly programs: readonly Program[];
  readonly chosen: Program;
  /** Nothing has been begun on this computer: the choice is the page. */
  readonly isFirst: boolean;
  /** Beginning is the one next thing to do. */
  readonly isNextStep: boolean;
  readonly onChoose: (program: Program) => void;
  readonly onBegin: () => void;
};

export function ProgramChoice({ programs, chosen, isFirst, isNextStep, onChoose, onBegin }: ProgramChoiceProps) {
  const question = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onBegin();
      }}
    >
      <div id={question}>
        {isFirst ? <PageTitle documentTitle="Welcome">What are you working toward?</PageTitle> : <h2 className="head">Start another portfolio</h2>}
      </div>
      <p className="quiet">{isFirst ? 'You can change this later, or keep more than one.' : 'What are you working toward? Each portfolio is kept by itself.'}</p>
      <div className={`rows ${css.programs ?? ''}`} role="radiogroup" aria-labelledby={question}>
        {programs.map((program) => (
          <ProgramRow key={program.pack.id} program={program} isChosen={program === chosen} onChoose={() => onChoose(program)} />
        ))}
      </div>
      <p className={css.go}>
        <Button kind={isNextStep ? 'primary' : 'second'} type="submit">
          Start with {chosen.pack.shortTitle}
        </Button>
        <span className="small quiet">Status checked {toDateText(chosen.pack.status.checked)} on the programs’ own pages.</span>
      </p>
    </form>
  );
}

type ProgramRowProps = { readonly program: Program; readonly isChosen: boolean; readonly onChoose: () => void };

function ProgramRow({ program: { pack }, isChosen, onChoose }: ProgramRowProps) {
  const isNamedByTitle = pack.title.startsWith(pack.shortTitle);
  return (
    <label className={css.program}>
      <input type="radio" name="program" value={pack.id} checked={isChosen} onChange={onChoose} />
      <span className={css.name}>
        {pack.title}
        {!isNamedByTitle && <span className={css.abbr}> {pack.shortTitle}</span>}
      </span>
      <span className={css.who}>{pack.about}</span>
      <span className={css.state}>
        <Glyph name={toStatusGlyph(pack.status.state)} />
        <span>{pack.status.note}</span>
      </span>
    </label>
  );
}
