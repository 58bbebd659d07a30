import { Link, useNavigate } from 'react-router';
import { requirementPath } from '../../storage/places';
import { Icon } from '../../ui/glyph/icon';
import { MenuButton } from '../../ui/menu/menu';
import { statusOfSubject } from './competency-list';
import type { Subject } from './subject';
import type { Writing } from './use-writing';
import css from './writing.module.css';

/** On narrow screens, in place of the list: previous, current, next. */
export function Switcher({ writing }: { readonly writing: Writing }) {
  const { group, subject, session } = writing;
  const navigate = useNavigate();
  const at = group.subjects.indexOf(subject);
  const items = group.subjects.map((candidate) => ({
    id: candidate.part,
    label: toName(candidate),
    glyph: statusOfSubject(writing, candidate),
    isChecked: candidate === subject,
    onPress: () => void navigate(requirementPath(session.id, candidate.id)),
  }));
  return (
    <nav className={css['switcher']} aria-label={`Competencies in ${group.title}`}>
      <Step subject={group.subjects[at - 1]} writing={writing} label="Previous" />
      <MenuButton label={`Competencies in ${group.title}`} items={items} className={css['switchNow'] ?? ''}>
        <b>{toName(subject)}</b>
        <Icon name="chevron-down" />
      </MenuButton>
      <Step subject={group.subjects[at + 1]} writing={writing} label="Next" />
    </nav>
  );
}

function toName(subject: Subject): string {
  return subject.requirement === null ? subject.title : `${subject.requirement.number} ${subject.title}`;
}

type StepProps = { readonly subject: Subject | undefined; readonly writing: Writing; readonly label: 'Previous' | 'Next' };

function Step({ subject, writing, label }: StepProps) {
  if (subject === undefined) return null;
  return (
    <Link className={css['tool']} to={requirementPath(writing.session.id, subject.id)} aria-label={`${label}: ${toName(subject)}`}>
      <Icon name={label === 'Previous' ? 'chevron-left' : 'chevron-right'} />
    </Link>
  );
}
