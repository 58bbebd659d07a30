/** What may tie a person to what they read, asked or borrowed. */
export type PatronDataKind = 'barcode' | 'phone' | 'email' | 'address' | 'circulation' | 'birth';

/** What a file holds, as far as it could be told. */
export type FileFacts = {
  readonly pages?: number | undefined;
  readonly slides?: number | undefined;
  readonly sheets?: number | undefined;
  readonly words?: number | undefined;
  /** How long it plays. */
  readonly seconds?: number | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
};

/** What the inspector saw in a file that a person should know of. It never quotes the content: this travels in bundles. */
export type FileProblem =
  /** No bytes, or nothing but white space. */
  | { readonly kind: 'empty' }
  /** Opens and shows nothing: white pages, empty cells, silence. `looks`: judged by pixels or samples, so it may be meant. */
  | { readonly kind: 'blank'; readonly sureness: 'certain' | 'looks' }
  /** Does not open; `part`: opens, and ends early. */
  | { readonly kind: 'damaged'; readonly extent: 'whole' | 'part' }
  | { readonly kind: 'password' }
  /** Opens, but printing, copying or changing is not allowed. */
  | { readonly kind: 'restricted' }
  | { readonly kind: 'type-mismatch'; readonly extension: string; readonly detected: string }
  | { readonly kind: 'no-extension'; readonly detected: string }
  /** A program, installer, script or shortcut that runs something. */
  | { readonly kind: 'program' }
  | { readonly kind: 'macros' }
  /** Something that acts when the file is opened. */
  | { readonly kind: 'active'; readonly what: 'script' | 'launch' | 'object' | 'entities' }
  /** Loads something from the network when it is opened. */
  | { readonly kind: 'remote' }
  /** Leads to the evidence instead of being it. */
  | { readonly kind: 'link' }
  /** Pictures of text: a screen reader finds nothing. */
  | { readonly kind: 'no-text' }
  /** Reviewers may have nothing to open it with. */
  | { readonly kind: 'uncommon' }
  | { readonly kind: 'archive' }
  /** Says where it was made. */
  | { readonly kind: 'location' }
  /** Names who made it, or where they work, in its properties. */
  | { readonly kind: 'author' }
  | { readonly kind: 'tracked-changes' }
  | { readonly kind: 'comments' }
  | { readonly kind: 'hidden'; readonly what: 'text' | 'sheets' | 'slides' | 'attachments' }
  | { readonly kind: 'notes' }
  /** Unfolds into far more than its size. */
  | { readonly kind: 'oversized' }
  /** Looks like data of patrons; advisory. */
  | { readonly kind: 'patron-data'; readonly what: PatronDataKind; readonly count: number }
  /** Never to be taken for "nothing wrong". */
  | { readonly kind: 'not-looked-inside'; readonly reason: 'time' | 'failed' };

/** What the inspector saw in the bytes, once, when the file was added. */
export type Inspection = {
  /** Version of the inspector; a newer one may look again. */
  readonly inspector: number;
  /** Extension of the type the content shows (`pdf`, `docx`, `jpg` ...); empty when it can't be told. */
  readonly detectedType: string;
  readonly problems: readonly FileProblem[];
  readonly facts?: FileFacts | undefined;
};
