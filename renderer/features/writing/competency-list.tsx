import { useNavigate, Link } from 'react-router';
import type { OwnerProgress, WritingStatus } from '../../../shared/checks/progress';
import { requirementPath, setPath } from '../../storage/places';
import { Glyph } from '../../ui/glyph/glyph';
import { Icon } from '../../ui/glyph/icon';
import { MenuButton } from '../../ui/menu/menu';
import type { Subject } from './subject';
import type { Writing } from './use-writing';
import css from './writing.module.css';

export const statusWords: Readonly<Record<WritingStatus, string>> = { open: 'To do', draft: 'Draft', parked: 'Parked', ready: 'Ready' };

/** The set's competencies with where each stands, and the way to another set. */
export function CompetencyList({ writing }: { readonly writing: Writing }) {
  const { group, session } = writing;
  const navigate = useNavigate();
  const items = writing.groups.map((candidate) => ({
    id: candidate.id,
    label: candidate.title,
    isChecked: candidate === group,
    onPress: () => void navigate(setPath(session.id, candidate.id)),
  }));
  return (
    <nav className={`${css['paneList']} on-desk`} aria-label={`Competencies in ${group.title}`} data-pane="list">
      <div className={css['paneHead']}>
        <MenuButton label="Your sets" items={items} className={css['setPick'] ?? ''}>
          <span className="sub">{group.title}</span>
          <Icon name="chevron-down" />
        </MenuButton>
        <p className="tiny quiet">{toCounts(writing)}</p>
      </div>
      <ol className={css['comps']}>
        {group.subjects.map((subject) => (
          <SubjectLink key={subject.id} subject={subject} writing={writing} />
        ))}
      </ol>
    </nav>
  );
}

function SubjectLink({ subject, writing }: { readonly subject: Subject; readonly writing: Writing }) {
  const status = statusOfSubject(writing, subject);
  return (
    <li className={subject.requirement === null ? css['own'] : undefined}>
      <Link to={requirementPath(writing.session.id, subject.id)} aria-current={subject === writing.subject ? 'true' : undefined}>
        <span className={css['no']}>{subject.requirement?.number ?? <Icon name="book-open" />}</span>
        <span className={css['t']}>{subject.title}</span>
        <span className={css['st']}>
          <Glyph name={status} />
          <span>{statusWords[status]}</span>
        </span>
      </Link>
    </li>
  );
}

export function statusOfSubject(writing: Writing, subject: Subject): WritingStatus {
  return standingsOf(writing).find((standing) => standing.id === subject.id)?.status ?? 'open';
}

function standingsOf({ progress }: Writing): readonly OwnerProgress[] {
  const sets = progress.sets.flatMap((set) => [...set.requirements, ...(set.own === null ? [] : [set.own])]);
  return progress.program === null ? sets : [...sets, progress.program];
}

/** "6 ready, 4 in draft, 1 parked, 2 to do", leaving out what there is none of. */
function toCounts(writing: Writing): string {
  const counts = writing.progress.sets.find(({ set }) => set.id === writing.group.id)?.counts;
  if (counts === undefined) return '';
  const words = [`${counts.ready} ready`, `${counts.draft} in draft`, `${counts.parked} parked`, `${counts.open} to do`];
  return words.filter((word) => !word.startsWith('0 ')).join(', ');
}
