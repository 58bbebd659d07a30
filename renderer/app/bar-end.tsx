import { useNavigate } from 'react-router';
import { toClockText } from '../../shared/text/dates';
import { profilePath, safeCopiesPath } from '../storage/places';
import { printRequests } from '../storage/print-request';
import { useSafeCopyReport } from '../storage/safe-copies-context';
import { toSafeCopyMark } from '../storage/safe-copies-words';
import { useSaveReport, useSession } from '../storage/session-context';
import { BarState } from '../ui/bar/bar-state';
import { MenuButton } from '../ui/menu/menu';

/** At the right of the bar: what is saved, the newest safe copy, and the menu. */
export function BarEnd() {
  const session = useSession();
  const navigate = useNavigate();
  return (
    <>
      <SaveState />
      <SafeCopyState />
      <MenuButton
        label="Profile, settings and other portfolios"
        icon="ellipsis-vertical"
        items={[
          { id: 'profile', label: 'Your profile', onPress: () => void navigate(profilePath(session.id)) },
          { id: 'print', label: 'Print, or save as PDF', onPress: () => void printRequests.ask('save-pdf') },
          { id: 'guide', label: 'User guide', onPress: () => void navigate('/guide') },
          { id: 'settings', label: 'Settings', onPress: () => void navigate('/settings') },
          { id: 'others', label: 'Other portfolios', onPress: () => void navigate('/') },
        ]}
      />
    </>
  );
}

function SaveState() {
  const { state, savedAt } = useSaveReport();
  const { isReadOnly } = useSession();
  if (isReadOnly) return <BarState icon="book-open">Only reading</BarState>;
  if (state === 'failed') {
    return (
      <span role="status">
        <BarState icon="x" isStop>
          Not saved
        </BarState>
      </span>
    );
  }
  // "Saving" would flicker with every pause; a moment's wait is said as what it will be, and a failure as itself.
  return (
    <BarState icon="check" {...(savedAt > 0 ? { when: toClockText(savedAt) } : {})}>
      {state === 'saving' ? 'Saving' : 'Saved'}
    </BarState>
  );
}

function SafeCopyState() {
  const { id } = useSession();
  const mark = toSafeCopyMark(useSafeCopyReport(), Date.now());
  if (mark === null) return null;
  const { text, when, isWorthALook } = mark;
  return (
    <BarState icon="hard-drive" to={safeCopiesPath(id)} isFolding isWarn={isWorthALook} {...(when === '' ? {} : { when })}>
      {text}
    </BarState>
  );
}
