import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Profile } from '../../../shared/domain/portfolio';
import { hasChoices } from '../../../shared/packs/choosing';
import type { Pack } from '../../../shared/packs/pack';
import { homePath, planPath } from '../../storage/places';
import { renamePortfolio, writeProfile } from '../../storage/plan-store';
import { useRecords, useRegistry, useSession } from '../../storage/session-context';

export type ProfileEditing = {
  readonly profile: Profile;
  /** What the person calls this portfolio. */
  readonly title: string;
  readonly pack: Pack;
  readonly isReadOnly: boolean;
  /** Right after the portfolio was begun: the page is a step on the way. */
  readonly isFirst: boolean;
  readonly next: { readonly to: string; readonly label: string };
  readonly change: (change: Partial<Profile>) => void;
  /** An empty name is not kept; the one before stays. */
  readonly rename: (title: string) => void;
};

/** The profile page's only contact with storage. Every change is written at once, in order. */
export function useProfile(): ProfileEditing {
  const { id, db, pack, isReadOnly } = useSession();
  const registry = useRegistry();
  const { head } = useRecords();
  const [profile, setProfile] = useState(head.profile);
  const isFirst = useSearchParams()[0].has('first');
  const change = (changed: Partial<Profile>): void => {
    const edited = { ...profile, ...changed };
    setProfile(edited);
    void writeProfile(db, edited);
  };
  const [title, setTitle] = useState(head.title);
  const rename = (typed: string): void => {
    setTitle(typed);
    if (typed.trim() !== '') void renamePortfolio({ db, registry, id }, typed.trim());
  };
  const next = isFirst && hasChoices(pack) ? { to: `${planPath(id)}?first=1`, label: 'Choose your sets' } : { to: homePath(id), label: 'Go to your desk' };
  return { profile, title, pack, isReadOnly, isFirst, next, change, rename };
}
