import { useMemo } from 'react';
import pagesCss from '../../../assets/bundle/pages.css?raw';
import type { Recipient } from '../../../shared/packs/pack';
import { toLocalDate } from '../../../shared/text/dates';
import { toOutlook, type Outlook } from '../../storage/recipient-outlook';
import type { Exporting } from './use-export';

/** What the recipient would get now; counted again only when something changes, because it plans the whole bundle. */
export function useOutlook({ records, session: { pack }, scope, round, canMakePdf }: Exporting, recipient: Recipient, hasOwnPdf: boolean): Outlook {
  return useMemo(
    () => toOutlook(records, pack, { recipient, facts: { scope, round, madeOn: toLocalDate(Date.now()), styleSheet: pagesCss, hasPortfolio: canMakePdf || hasOwnPdf } }),
    [records, pack, recipient, scope, round, canMakePdf, hasOwnPdf],
  );
}
