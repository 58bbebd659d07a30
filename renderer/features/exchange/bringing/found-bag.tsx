import { useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { toExtension } from '../../../../shared/bundle/names';
import { toNumberText } from '../../../../shared/text/numbers';
import { toSizeText } from '../../../../shared/text/sizes';
import { readPortfolioEntries } from '../../../storage/portfolio-store';
import type { PortfolioEntry } from '../../../storage/registry-database';
import { useRegistry } from '../../../storage/session-context';
import { Button } from '../../../ui/button/button';
import { ButtonLink } from '../../../ui/button/button-link';
import { Checkbox } from '../../../ui/choice/checkbox';
import { DropArea } from '../../../ui/drop-area/drop-area';
import { SelectField } from '../../../ui/field/select-field';
import { Note } from '../../../ui/note/note';
import { Page } from '../../../ui/page/page';
import table from '../../../ui/table/table.module.css';
import type { BagFile, Found } from './found';
import { Refusals } from './refusals';
import type { Bringing } from './use-bringing';
import css from '../exchange.module.css';

/** How many files are listed: a bag may hold as many as 200,000. */
const LISTED = 500;

type FoundBagProps = { readonly found: Extract<Found, { readonly kind: 'bag' }>; readonly bringing: Bringing; readonly refusals: readonly string[] };

/** A bag without a portfolio: it is sound, and its files can become evidence. */
export function FoundBag({ found, bringing, refusals }: FoundBagProps) {
  const registry = useRegistry();
  const entries = useLiveQuery(() => readPortfolioEntries(registry), [registry]) ?? null;
  const { files, isPart } = found;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = files.filter(({ key }) => !left.has(key));
  return (
    <Page title={`Sound: ${files.length === 1 ? 'one file' : `${files.length} files`}, every digest right`} documentTitle="A sound bag" isWide>
      <div className={css['bag']}>
        <Refusals refusals={refusals} />
        <Note glyph={isPart ? 'warn' : 'note'} isStatus>
          {isPart ? (
            <>
              <b>This is one part of a bundle, and its first part is not here.</b> The portfolio itself is in the first part. Add it, or take only these files as evidence.
            </>
          ) : (
            <>
              <b>{found.name} is whole, but it holds no Carrel portfolio.</b> You can add its files to a portfolio as evidence.
            </>
          )}
        </Note>
        {isPart && <DropArea label="Drop the first part here" accept=".zip,application/zip" onFiles={bringing.take} />}
        <Files files={files} left={left} onLeave={setLeft} />
        {files.length > LISTED && (
          <p className="small quiet">
            The first {LISTED} of {toNumberText(files.length)} files are listed. The others are chosen as long as you don’t untick “All files”.
          </p>
        )}
        {entries?.length === 0 && <Note glyph="note">There is no portfolio on this computer yet. Begin one first, then bring the bag in again.</Note>}
        {entries !== null && <Into entries={entries} chosen={chosen} bringing={bringing} />}
      </div>
    </Page>
  );
}

type FilesProps = { readonly files: readonly BagFile[]; readonly left: ReadonlySet<string>; readonly onLeave: (left: ReadonlySet<string>) => void };

function Files({ files, left, onLeave }: FilesProps) {
  const tick = (key: string, isChosen: boolean): void => onLeave(new Set(isChosen ? [...left].filter((other) => other !== key) : [...left, key]));
  const isAll = files.every(({ key }) => !left.has(key));
  return (
    <div className={css['bagFiles']} role="region" aria-label="Files in the bag" tabIndex={0}>
      <table className={table['table']}>
        <caption className="vh">Files in the bag</caption>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox label="All files" isTight isChecked={isAll} onChange={(all) => onLeave(new Set(all ? [] : files.map(({ key }) => key)))} />
            </th>
            <th scope="col">Type</th>
            <th scope="col" className={table['num']}>
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {files.slice(0, LISTED).map(({ key, path, name, size }) => (
            <tr key={key}>
              <th scope="row">
                <Checkbox label={<bdi>{path}</bdi>} isTight isChecked={!left.has(key)} onChange={(isChosen) => tick(key, isChosen)} />
              </th>
              <td className="quiet">{toExtension(name).toUpperCase() || 'File'}</td>
              <td className={table['num']}>{toSizeText(size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Into({ entries, chosen, bringing }: { readonly entries: readonly PortfolioEntry[]; readonly chosen: readonly BagFile[]; readonly bringing: Bringing }) {
  // The last opened first: the one that the person came from.
  const [id, setId] = useState<string>(entries[0]?.id ?? '');
  const entry = entries.find((candidate) => candidate.id === id);
  const count = chosen.length === 1 ? 'one file' : `${chosen.length} files`;
  return (
    <>
      {entries.length > 0 && <SelectField label="Add them to" value={id} options={entries.map(({ id: value, title }) => ({ value, label: title }))} onChange={setId} />}
      <p className={css['acts']}>
        {entry === undefined ? (
          <ButtonLink kind="primary" to="/">
            Begin a portfolio
          </ButtonLink>
        ) : (
          <Button kind="primary" icon="plus" isDisabled={chosen.length === 0} onPress={() => bringing.addFiles(entry, chosen)}>
            Add {count} as evidence
          </Button>
        )}
        <Button kind="second" onPress={bringing.startOver}>
          Choose another file
        </Button>
      </p>
    </>
  );
}
