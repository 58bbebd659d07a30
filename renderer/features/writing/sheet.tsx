import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { RequirementState } from '../../../shared/domain/portfolio';
import { Icon } from '../../ui/glyph/icon';
import { MenuButton } from '../../ui/menu/menu';
import { Status } from '../../ui/status/status';
import { statusOfSubject } from './competency-list';
import { ResponsePart } from './response-part';
import { FilePart } from './file-part';
import { isFileSlot, toShownSlots } from './subject';
import type { FileAdding } from './use-file-adding';
import { SuggestionChoice } from './suggestion-choice';
import type { Writing } from './use-writing';
import type { WritingTools } from './writing-tools';
import css from './writing.module.css';

type SheetProps = { readonly writing: Writing; readonly tools: WritingTools; readonly adding: FileAdding; readonly generation: number };

/** The page: what is asked, and the parts in which it is answered. */
export function Sheet({ writing, tools, adding, generation }: SheetProps) {
  const { subject, group, state } = writing;
  const [query] = useSearchParams();
  const title = useRef<HTMLHeadingElement>(null);
  const wantedSlot = query.get('slot');
  useEffect(() => {
    document.title = `${subject.title} - Carrel`;
    if (wantedSlot === null) title.current?.focus({ preventScroll: true });
    else tools.focusSlot(wantedSlot);
    // Only a new address moves the focus, not a new render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [subject, wantedSlot]);
  const position = group.subjects.filter((candidate) => candidate.requirement !== null);
  return (
    <div className={css['sheetScroll']}>
      <article className={css['sheet']}>
        <header className={css['sheetHead']}>
          <div className={`small quiet ${css['runhead']}`}>
            <span>
              {subject.requirement === null
                ? group.title
                : `${group.title}, competency ${position.indexOf(subject) + 1} of ${position.length}`}
            </span>
            <StatusPick writing={writing} />
          </div>
          <h1 className="title" ref={title} tabIndex={-1}>
            {subject.title}
          </h1>
          <p className="lede">{subject.requirement?.text ?? subject.slots[0]?.guidance ?? ''}</p>
          {subject.requirement?.certainty === 'incomplete' && (
            <p className="small quiet">Wording to confirm: the program’s own page could not be read in full.</p>
          )}
          {subject.requirement !== null && (
            <SuggestionChoice
              requirement={subject.requirement}
              chosenId={state.suggestionId}
              isReadOnly={writing.session.isReadOnly}
              onChoose={(suggestionId) => writing.setState({ suggestionId })}
            />
          )}
        </header>
        {toShownSlots(subject, state.suggestionId).map((slot) =>
          isFileSlot(slot) ? (
            <FilePart key={slot.id} slot={slot} writing={writing} adding={adding} />
          ) : (
            <ResponsePart
              key={slot.id}
              slot={slot}
              writing={writing}
              tools={tools}
              generation={generation}
              isFocused={wantedSlot === slot.id}
            />
          ),
        )}
      </article>
    </div>
  );
}

const markItems: readonly { readonly mark: RequirementState['mark']; readonly label: string }[] = [
  { mark: 'none', label: 'In work' },
  { mark: 'parked', label: 'Parked: leave it for later' },
  { mark: 'ready', label: 'Ready' },
];

const longWords = { open: 'To do', draft: 'In draft', parked: 'Parked', ready: 'Ready' } as const;

function StatusPick({ writing }: { readonly writing: Writing }) {
  const status = statusOfSubject(writing, writing.subject);
  const items = markItems.map(({ mark, label }) => ({
    id: mark,
    label,
    isChecked: writing.state.mark === mark,
    onPress: () => writing.setState({ mark }),
  }));
  const word = <Status glyph={status}>{longWords[status]}</Status>;
  if (writing.session.isReadOnly) return word;
  return (
    <MenuButton label="Where it stands" items={items} className={css['statusPick'] ?? ''}>
      {word}
      <Icon name="chevron-down" />
    </MenuButton>
  );
}
