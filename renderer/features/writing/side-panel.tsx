import { useState } from 'react';
import { Dialog as DrawerBody, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../ui/button/button';
import { Icon, type IconName } from '../../ui/glyph/icon';
import { Tabs } from '../../ui/tabs/tabs';
import { ChecksTab } from './checks-tab';
import { EvidenceTab } from './evidence-tab';
import type { FileAdding } from './use-file-adding';
import type { Writing } from './use-writing';
import { VersionsTab } from './versions-tab';
import type { WritingTools } from './writing-tools';
import css from './writing.module.css';

type SidePanelProps = {
  readonly writing: Writing;
  readonly tools: WritingTools;
  readonly adding: FileAdding;
  readonly onRestored: () => void;
};
type TabId = 'evidence' | 'checks' | 'earlier';

const tabs: readonly { readonly id: TabId; readonly label: string; readonly icon: IconName }[] = [
  { id: 'evidence', label: 'Evidence', icon: 'paperclip' },
  { id: 'checks', label: 'Checks', icon: 'list-checks' },
  { id: 'earlier', label: 'Earlier', icon: 'undo-2' },
];

function countOf(id: TabId, writing: Writing): number | undefined {
  if (id === 'evidence') return writing.attached.length;
  return id === 'checks' ? writing.findings.length : undefined;
}

/** Beside the page: what is attached, what the rehearsal says, what stood here before. */
export function SidePanel(props: SidePanelProps) {
  const [selected, setSelected] = useState<TabId>('evidence');
  return (
    <aside className={`${css['paneSide']} on-desk`} aria-label="About this page" data-pane="side">
      <Tabs
        label="About this page"
        tabs={tabs.map(({ id, label }) => ({ id, label, count: countOf(id, props.writing) }))}
        selected={selected}
        onSelect={setSelected}
      >
        <div className={css['tabPanel']}>
          <TabBody id={selected} {...props} />
        </div>
      </Tabs>
    </aside>
  );
}

function TabBody({ id, writing, tools, adding, onRestored }: SidePanelProps & { readonly id: TabId }) {
  if (id === 'evidence') return <EvidenceTab writing={writing} tools={tools} adding={adding} />;
  if (id === 'checks') return <ChecksTab writing={writing} tools={tools} />;
  return <VersionsTab writing={writing} onRestored={onRestored} />;
}

/** On narrow screens: index tabs at the page's edge, each opening its part of the panel as a drawer. */
export function SideRail(props: SidePanelProps) {
  const [open, setOpen] = useState<TabId | null>(null);
  const shown = tabs.find(({ id }) => id === open);
  return (
    <div className={css['rail']} role="group" aria-label="About this page" data-pane="side">
      {tabs.map(({ id, label, icon }) => (
        <button key={id} type="button" className={css['railTab']} onClick={() => setOpen(id)}>
          <Icon name={icon} />
          <span>{label}</span>
          <b>{countOf(id, props.writing)}</b>
        </button>
      ))}
      <ModalOverlay className={css['drawerScrim'] ?? ''} isOpen={open !== null} isDismissable onOpenChange={(isOpen) => !isOpen && setOpen(null)}>
        <Modal className={css['drawer'] ?? ''}>
          <DrawerBody aria-label={shown?.label ?? ''} className={css['drawerBody'] ?? ''}>
            <div className={css['drawerHead']}>
              <h2 className="sub">{shown?.label}</h2>
              <Button kind="quiet" size="small" icon="x" onPress={() => setOpen(null)}>
                Close
              </Button>
            </div>
            <div className={css['tabPanel']}>{open !== null && <TabBody id={open} {...props} />}</div>
          </DrawerBody>
        </Modal>
      </ModalOverlay>
    </div>
  );
}
