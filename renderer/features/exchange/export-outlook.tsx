import { toLimitsText } from '../../../shared/bundle/recipients/limits-text';
import { toSizeText } from '../../../shared/text/sizes';
import type { Outlook } from '../../storage/recipient-outlook';
import { Facts } from '../../ui/facts/facts';
import { Note } from '../../ui/note/note';
import { toCount, toOutcomeText, toSplitSentence } from './recipient-sentences';
import type { Exporting } from './use-export';

type BundleOutlookProps = { readonly exporting: Exporting; readonly outlook: Extract<Outlook, { readonly kind: 'bundle' }> };

/** A bundle's measure beside the recipient's limits, and everything that can't be had within them. */
export function BundleOutlook({ exporting, outlook }: BundleOutlookProps) {
  const limits = toLimitsText(outlook.output);
  const bytes = outlook.evidence.reduce((sum, { item }) => sum + item.size, 0);
  return (
    <>
      <Facts
        facts={[
          ...(limits === '' ? [] : [['They take', limits] as const, ['You get', toOutcomeText(outlook)] as const]),
          ['Evidence', toCount(outlook.evidence.length, 'file')],
          ['Size', `About ${toSizeText(bytes)}`],
          ...(exporting.scope === 'everything' ? [] : [['Round', String(exporting.round)] as const]),
        ]}
      />
      {outlook.zips > 1 && (
        <Note glyph="note">
          <b>One zip is not enough.</b> The first has all your pages; the others have the rest of the evidence, and the pages say which file is in which.
        </Note>
      )}
      {outlook.problems.map((problem) => {
        const { title, text } = toSplitSentence(problem);
        return (
          <Note key={`${problem.kind} ${title}`} glyph="stop">
            <b>{title}</b> {text}
          </Note>
        );
      })}
    </>
  );
}
