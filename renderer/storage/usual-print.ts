import printCss from '../../assets/bundle/print.css?raw';
import type { PrintOptions } from '../../shared/bundle/pages/print-options';
import type { Pack } from '../../shared/packs/pack';
import { toPrintFonts } from './print-fonts';
import { toPaper } from './print-paper';

/** All that is written, as the print dialog offers it first: on the paper of the person's region. */
export function toUsualPrint(pack: Pack): PrintOptions {
  return {
    ownerId: null,
    paper: toPaper([...navigator.languages, pack.language]),
    isLargePrint: false,
    hasOfficialWording: true,
    hasEvidenceList: true,
    receiptCode: '',
    styleSheet: printCss,
    fonts: toPrintFonts(),
  };
}
