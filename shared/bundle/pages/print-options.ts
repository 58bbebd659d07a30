export type PrintPaper = 'letter' | 'a4';

/** One file of a typeface. */
export type PrintFont = {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** On the application's own origin. */
  readonly address: string;
};

export type PrintOptions = {
  /** One requirement (`access/07`) or the parts of one owner (`access`, `program`); null for all that the contents hold. */
  readonly ownerId: string | null;
  readonly paper: PrintPaper;
  readonly isLargePrint: boolean;
  readonly hasOfficialWording: boolean;
  readonly hasEvidenceList: boolean;
  /** Of the bundle that the document shows; empty for none. */
  readonly receiptCode: string;
  /** The text of assets/bundle/print.css. */
  readonly styleSheet: string;
  readonly fonts: readonly PrintFont[];
};
