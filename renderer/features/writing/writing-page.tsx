import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { EvidenceId } from '../../../shared/domain/ids';
import { usePlatform } from '../../platform/platform-context';
import { evidenceItemPath, planPath, requirementPath } from '../../storage/places';
import { useSession } from '../../storage/session-context';
import { ButtonLink } from '../../ui/button/button-link';
import { Page } from '../../ui/page/page';
import { CompetencyList } from './competency-list';
import { EvidencePicker } from './evidence-picker';
import { NextBar } from './next-bar';
import { PictureDescription, usePictureDescription } from './picture-description';
import { Sheet } from './sheet';
import { SidePanel, SideRail } from './side-panel';
import { isFileSlot, toKey, toMaxPages, toShownSlots } from './subject';
import { Switcher } from './switcher';
import { ToolBar } from './tool-bar';
import { useFileAdding } from './use-file-adding';
import { useCitationLookup, useWriting, type Writing } from './use-writing';
import { useWritingTools } from './writing-tools';
import css from './writing.module.css';

/** The workspace: list, page, side. */
export function WritingPage() {
  const writing = useWriting();
  const [isAlone, setAlone] = useState(false);
  useNeighbourKeys(writing);
  if (writing === null) return <NothingToWrite />;
  return (
    <div className={`${css['work']} ${isAlone ? css['alone'] : ''}`}>
      <CompetencyList writing={writing} />
      <Desk key={writing.subject.id} writing={writing} isAlone={isAlone} onAlone={() => setAlone(!isAlone)} />
    </div>
  );
}

type DeskProps = { readonly writing: Writing; readonly isAlone: boolean; readonly onAlone: () => void };

/** Page and side of one subject; everything in it begins anew with the next. */
function Desk({ writing, isAlone, onAlone }: DeskProps) {
  const { session, records, subject, state } = writing;
  const [generation, setGeneration] = useState(0);
  const description = usePictureDescription();
  const tools = useWritingTools(usePorts(writing, description.ask));
  const adding = useFileAdding();
  useCitationLookup(tools.lookup, session.pack, records.evidence);
  const cite = (id: EvidenceId): void => {
    writing.attach(id);
    tools.cite(id);
  };
  const acting = { ...tools, cite };
  const side = { writing, tools: acting, adding, onRestored: () => setGeneration(generation + 1) };
  const keys = toShownSlots(subject, state.suggestionId).filter((slot) => !isFileSlot(slot)).map((slot) => toKey(subject, slot));
  return (
    <>
      <main id="main" tabIndex={-1} className={css['write']} data-pane="page">
        <Switcher writing={writing} />
        <ToolBar
          tools={tools}
          keys={keys}
          isReadOnly={session.isReadOnly}
          wordsPerPage={session.pack.wordsPerPage}
          maxPages={toMaxPages(session.pack, subject)}
          isAlone={isAlone}
          onAlone={onAlone}
        />
        <Sheet writing={writing} tools={tools} adding={adding} generation={generation} />
        <SideRail {...side} />
        <NextBar writing={writing} tools={tools} />
      </main>
      <SidePanel {...side} />
      <EvidencePicker writing={writing} tools={acting} />
      <PictureDescription description={description} />
    </>
  );
}

function usePorts(writing: Writing, describePicture: (alt: string) => Promise<string | null>) {
  const { session } = writing;
  const platform = usePlatform();
  const navigate = useNavigate();
  return useMemo(
    () => ({
      describePicture,
      openEvidence: (id: EvidenceId) => void navigate(evidenceItemPath(session.id, id)),
      openPicture: async (id: EvidenceId) => {
        const item = session.view.getSnapshot().records?.evidence.find((candidate) => candidate.id === id);
        return item === undefined ? null : platform.evidenceFiles.openView(item.sha256, item.mediaType);
      },
    }),
    [session, platform, navigate, describePicture],
  );
}

/** Alt Page Up and Alt Page Down go to the neighbours in the list. */
function useNeighbourKeys(writing: Writing | null): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'PageUp' && event.key !== 'PageDown') || writing === null) return;
      const { subjects } = writing.group;
      const next = subjects[subjects.indexOf(writing.subject) + (event.key === 'PageDown' ? 1 : -1)];
      if (next === undefined) return;
      event.preventDefault();
      void navigate(requirementPath(writing.session.id, next.id));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [writing, navigate]);
}

function NothingToWrite() {
  const { id } = useSession();
  return (
    <Page title="Nothing to write here yet" documentTitle="Write">
      <p className="lede">Choose the sets you want to show by portfolio first. What you write appears here.</p>
      <p>
        <ButtonLink kind="primary" to={planPath(id)}>
          Choose your sets
        </ButtonLink>
      </p>
    </Page>
  );
}
