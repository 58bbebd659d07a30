import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { SearchField } from '../../ui/field/search-field';
import { SpineLabel } from '../../ui/spine-label/spine-label';
import type { Writing } from './use-writing';
import type { WritingTools } from './writing-tools';
import css from './writing.module.css';

/** Chooses an item to cite: attached ones first, then the rest of the evidence. */
export function EvidencePicker({ writing, tools }: { readonly writing: Writing; readonly tools: WritingTools }) {
  const [query, setQuery] = useState('');
  const close = (): void => {
    setQuery('');
    tools.closePicker();
  };
  const choose = (item: Evidence): void => {
    setQuery('');
    tools.cite(item.id);
  };
  const items = toMatches(writing, query);
  return (
    <Dialog
      title="Cite which evidence?"
      isOpen={tools.isPicking}
      onClose={close}
      actions={
        <Button kind="second" onPress={close}>
          Back to the text
        </Button>
      }
    >
      <SearchField label="Find a title or a number" value={query} onChange={setQuery} />
      {items.length === 0 ? (
        <p className="quiet">{query === '' ? 'No evidence yet. Add a file in the panel beside the page first.' : 'Nothing here has that in its title.'}</p>
      ) : (
        <ul className={css['picker']}>
          {items.map((item) => (
            <li key={item.id}>
              <button type="button" onClick={() => choose(item)}>
                <SpineLabel>E{item.number}</SpineLabel>
                <span>{item.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function toMatches({ records, attached }: Writing, query: string): readonly Evidence[] {
  const here = new Set(attached.map(({ item }) => item.id));
  const wanted = query.trim().toLowerCase();
  const matches = records.evidence.filter(
    (item) => item.removedAt === '' && (`e${item.number} ${item.title} ${item.originalName}`.toLowerCase().includes(wanted)),
  );
  return [...matches.filter((item) => here.has(item.id)), ...matches.filter((item) => !here.has(item.id))];
}
