import { usePlatform } from '../../platform/platform-context';
import { homePath } from '../../storage/places';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Note } from '../../ui/note/note';
import { Page } from '../../ui/page/page';
import type { Brought, ReportSection } from './bringing/bringing-state';
import { ImportReportTable, toCounts } from './import-report-table';
import css from './exchange.module.css';

/** Names every item of what was brought in and what became of it; of several portfolios, one after the other. */
export function ImportReportPage({ brought, onAgain }: { readonly brought: Brought; readonly onAgain: () => void }) {
  const { documents } = usePlatform();
  const { sections, failures } = brought;
  const [first] = sections;
  const isOne = sections.length === 1 && failures.length === 0;
  return (
    <Page title={toTitle(brought)} documentTitle={brought.kind === 'files' ? 'The files are in' : 'The bundle is in'} isWide>
      {isOne && first !== undefined && <p className="lede">{toLede(brought, first)}</p>}
      <div className={css['noteLine']}>
        <Safe brought={brought} />
      </div>
      {failures.map(({ name, sentence }) => (
        <div key={name} className={css['noteLine']}>
          <Note glyph="stop">
            <b>“{name}” was not brought in.</b> {sentence}
          </Note>
        </div>
      ))}
      {sections.map((section) => (
        <section key={section.entry.id} aria-label={isOne ? undefined : section.entry.title}>
          {!isOne && (
            <>
              <h2 className={css['reportOf']}>{section.entry.title}</h2>
              <p className="quiet">{toCounts(section.report.items)}</p>
            </>
          )}
          <ImportReportTable items={section.report.items} caption={isOne ? 'Every item in the bundle and what happened to it' : `Every item of “${section.entry.title}” and what happened to it`} />
        </section>
      ))}
      <p className={css['acts']}>
        {sections.length === 1 && first !== undefined ? (
          <ButtonLink kind="primary" to={homePath(first.entry.id)}>
            Open it
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" to="/">
            See all portfolios
          </ButtonLink>
        )}
        <Button kind="second" icon="printer" onPress={() => void documents.print()}>
          Print this report
        </Button>
        <Button kind="second" icon="folder-input" onPress={onAgain}>
          Bring in another
        </Button>
      </p>
    </Page>
  );
}

function toTitle({ kind, sections, failures }: Brought): string {
  const items = sections.flatMap(({ report }) => report.items);
  if (kind === 'files') return `The files are in: ${toCounts(items)}`;
  if (sections.length === 1 && failures.length === 0) return `The bundle is in: ${toCounts(items)}`;
  return sections.length === 1 ? 'One portfolio is in' : `${sections.length} portfolios are in`;
}

function toLede({ kind, name }: Brought, { entry, report, fileCount }: ReportSection): string {
  if (kind === 'files') return `From ${name} into “${entry.title}”. You find them on its Evidence page.`;
  const isWhole = report.items.every(({ outcome, reason }) => outcome !== 'added-without-file' || reason === 'was-in-trash');
  const files = isWhole ? (fileCount === 1 ? 'Its one evidence file arrived as sent.' : `All ${fileCount} evidence files arrived as sent.`) : 'Some evidence files did not come along; they are named below.';
  return kind === 'merged' ? `${name} was brought back into “${entry.title}”.` : `${name}. ${files} It is now “${entry.title}”.`;
}

function Safe({ brought: { kind, sections } }: { readonly brought: Brought }) {
  const merged = sections[0]?.report.merged;
  if (kind === 'merged') {
    return (
      <Note glyph="ready">
        <b>Nothing was deleted.</b> {merged?.hasSafeCopy === true ? 'A safe copy was made just before. ' : ''}Texts that were replaced are among the earlier texts.
      </Note>
    );
  }
  return (
    <Note glyph="ready">
      <b>Nothing was deleted or replaced.</b>{' '}
      {kind === 'files' ? 'What was in the portfolio is as it was.' : sections.length === 1 ? 'The portfolio from the bundle stands beside the others.' : 'The portfolios from the bundle stand beside the others.'}
    </Note>
  );
}
