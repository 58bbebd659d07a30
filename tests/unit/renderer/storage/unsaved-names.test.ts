import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { evidenceEditsOf } from '../../../../renderer/storage/evidence-edits';
import { toUnsavedNames } from '../../../../renderer/storage/unsaved-names';
import type { EvidenceId, RequirementId, ResponseKey } from '../../../../shared/domain/ids';
import { anEvidence } from '../../../builders/an-evidence';
import { aText } from '../../../builders/a-text';
import { Desk, freshRecords } from './a-desk';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(async () => {
  await desk.close();
});

async function openSession() {
  const session = await desk.open(await desk.add(freshRecords({ evidence: [anEvidence(4, { title: 'Hold handout' })] })));
  await vi.waitFor(() => expect(session.view.getSnapshot().records).not.toBeNull());
  return session;
}

describe('what is not saved yet', () => {
  it('is nothing at first, and nothing again when all has been written', async () => {
    const session = await openSession();
    expect(toUnsavedNames(session)).toEqual([]);
    session.autosave.change('access/07/approach' as ResponseKey, { doc: aText('x'), at: 1 });
    await session.autosave.flush();
    expect(toUnsavedNames(session)).toEqual([]);
  });

  it('is named as the person knows it: the competency and its part, the item of evidence once', async () => {
    const session = await openSession();
    const [key] = session.pack.sets.flatMap((set) => set.requirements.map(({ id }) => `${id}/${session.pack.slots.requirement[0]?.id ?? ''}`));
    session.autosave.change(key as ResponseKey, { doc: aText('x'), at: 1 });
    const edits = evidenceEditsOf(session.db);
    edits.change('e4' as EvidenceId, { title: 'Hold handout 2' });
    edits.changeNote({ evidenceId: 'e4' as EvidenceId, requirementId: 'access/07' as RequirementId, note: 'n' });
    const requirement = session.pack.sets[0]?.requirements[0];
    expect(toUnsavedNames(session)).toEqual([`${requirement?.number ?? ''}, ${requirement?.title ?? ''}, ${session.pack.slots.requirement[0]?.label ?? ''}`, 'E4, Hold handout']);
    await Promise.all([session.autosave.flush(), edits.autosave.flush()]);
  });

  it('has a name even where the program no longer asks for it', async () => {
    const session = await openSession();
    session.autosave.change('gone/99/gone' as ResponseKey, { doc: aText('x'), at: 1 });
    expect(toUnsavedNames(session)).toEqual(['A text']);
  });
});
