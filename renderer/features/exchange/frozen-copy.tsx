import { useState } from 'react';
import type { Receipt } from '../../../shared/domain/portfolio';
import { readFrozenCopy } from '../../storage/export-store';
import { useSession } from '../../storage/session-context';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { SelectField } from '../../ui/field/select-field';
import css from './exchange.module.css';

type FrozenPage = { readonly value: string; readonly label: string; readonly text: string };

/** Shows what was sent, as it was sent, while writing goes on. */
export function FrozenCopyButton({ receipt }: { readonly receipt: Receipt }) {
  const { db } = useSession();
  const [pages, setPages] = useState<readonly FrozenPage[] | null>(null);
  const open = async (): Promise<void> => {
    const plan = await readFrozenCopy(db, receipt.id);
    const texts = (plan?.payload ?? []).flatMap((entry) => (entry.kind === 'text' && entry.path.startsWith('data/narratives/') ? [entry] : []));
    setPages(texts.map(({ path, text }) => ({ value: path, label: toTitle(text), text })));
  };
  return (
    <>
      <Button kind="second" icon="book-open" onPress={() => void open()}>
        Read what you sent
      </Button>
      {pages !== null && <FrozenDialog pages={pages} onClose={() => setPages(null)} />}
    </>
  );
}

function FrozenDialog({ pages, onClose }: { readonly pages: readonly FrozenPage[]; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState(pages[0]?.value ?? '');
  const page = pages.find((candidate) => candidate.value === chosen);
  return (
    <Dialog
      title="What you sent"
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <Button kind="second" onPress={onClose}>
          Close
        </Button>
      }
    >
      {page === undefined ? (
        <p>This bundle holds no written parts.</p>
      ) : (
        <>
          <SelectField label="Page" value={chosen} options={pages} onChange={setChosen} />
          <div className={css['frozen']} tabIndex={0} role="region" aria-label={page.label}>
            {toParagraphs(page.text).map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </>
      )}
    </Dialog>
  );
}

/** The page is our own HTML; it is read as a tree and shown as text, so nothing in it can act here. */
function toTree(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function toTitle(html: string): string {
  return toTree(html).title;
}

function toParagraphs(html: string): readonly string[] {
  const blocks = toTree(html).querySelectorAll('main h1, main h2, main h3, main p, main li');
  return [...blocks].map((block) => block.textContent.trim()).filter((text) => text !== '');
}
