import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { isBlank } from '../../../shared/domain/rich-text-reading';
import { requirementPath } from '../../storage/places';
import { Button, LinkButton } from '../../ui/button/button';
import { Icon } from '../../ui/glyph/icon';
import { isFileSlot, toKey, toShownSlots, type Subject } from './subject';
import type { Writing } from './use-writing';
import type { WritingTools } from './writing-tools';
import css from './writing.module.css';

/** The foot of the page: the one next thing here, and the neighbours. */
export function NextBar({ writing, tools }: { readonly writing: Writing; readonly tools: WritingTools }) {
  const { group, subject } = writing;
  const at = group.subjects.indexOf(subject);
  return (
    <footer className={css['nextbar']}>
      <NextThing writing={writing} tools={tools} />
      <div className={css['neighbours']}>
        <Neighbour subject={group.subjects[at - 1]} writing={writing} side="previous" />
        <Neighbour subject={group.subjects[at + 1]} writing={writing} side="next" />
      </div>
    </footer>
  );
}

function NextThing({ writing, tools }: { readonly writing: Writing; readonly tools: WritingTools }) {
  const { subject, state } = writing;
  const texts = useSyncExternalStore(tools.live.subscribe, tools.live.getTexts);
  const slots = toShownSlots(subject, state.suggestionId).filter((slot) => !isFileSlot(slot));
  const empty = slots.find((slot) => {
    const doc = texts.get(toKey(subject, slot));
    return slot.required && (doc === undefined || isBlank(doc));
  });
  if (writing.session.isReadOnly) return <p>Open in another window. This one shows it, the other one writes.</p>;
  if (state.mark === 'ready') {
    return (
      <p>
        <span className={css['nextLabel']}>Ready.</span>{' '}
        <LinkButton onPress={() => writing.setState({ mark: 'none' })}>Take it back into work</LinkButton>
      </p>
    );
  }
  if (empty === undefined) {
    return (
      <div className={css['nextReady']}>
        <span className={css['nextLabel']}>Next</span>
        <Button kind="primary" size="small" onPress={() => writing.setState({ mark: 'ready' })}>
          Mark as ready
        </Button>
      </div>
    );
  }
  return (
    <p>
      <span className={css['nextLabel']}>Next</span> Write{' '}
      <LinkButton onPress={() => tools.focusSlot(empty.id)}>“{empty.label}”</LinkButton>
    </p>
  );
}

type NeighbourProps = { readonly subject: Subject | undefined; readonly writing: Writing; readonly side: 'previous' | 'next' };

function Neighbour({ subject, writing, side }: NeighbourProps) {
  if (subject === undefined) return null;
  const number = subject.requirement?.number;
  return (
    <Link to={requirementPath(writing.session.id, subject.id)} rel={side === 'previous' ? 'prev' : 'next'} className={css['neighbour']}>
      {side === 'previous' && <Icon name="chevron-left" />}
      <span>
        {number}
        <span className={css['wide']}> {subject.title}</span>
      </span>
      {side === 'next' && <Icon name="chevron-right" />}
    </Link>
  );
}
