import type { BundlePlan } from '../bundle/bundle-plan';
import type { Sha256 } from '../domain/ids';
import type { DateOnly } from '../domain/portfolio';
import type { Result } from '../domain/result';
import type { DocumentProblem, MadeDocument, SavedFiles } from '../platform/documents';
import type { BundleProblem, BundleProgress, StorageProblem, StoredFile, WrittenBundle } from '../platform/platform';
import type { NewSafeCopy, SafeCopy, SafeCopyFindings, SafeCopyId, SafeCopyOutcome, SafeCopyPlace, SafeCopyPlaceId, SafeCopyProblem } from '../platform/safe-copies';
import type { MenuCommand, ShellState } from '../platform/shell';

/** Chosen by the page for one running transfer, so that progress and cancelling find it: 1 to 64 letters, digits, `-`. */
export type TransferId = string;

type Call<Args, Answer> = { readonly args: Args; readonly answer: Answer };
type Transfer = { readonly transferId: TransferId };
type Nothing = Readonly<Record<string, never>>;

/**
 * The only list of what the page may ask of the main process. Parsers, handlers and the preload's bridge are mapped
 * types over it: a call that one of them forgets does not compile. Sizes are bytes.
 */
export type HostCalls = {
  /** `path` comes from the preload, which asks Electron for it; no page ever sees or sends one. */
  readonly copyEvidence: Call<Transfer & { readonly name: string; readonly path: string }, Result<StoredFile, StorageProblem>>;
  /** For files without a path (pasted): begin, append in order, commit. `cancelTransfer` ends it without a trace. */
  readonly beginEvidence: Call<Transfer & { readonly name: string; readonly size: number }, Result<null, StorageProblem>>;
  /** At most `maxAppendBytes` at a time. */
  readonly appendEvidence: Call<Transfer & { readonly bytes: Uint8Array }, Result<null, StorageProblem>>;
  readonly commitEvidence: Call<Transfer, Result<StoredFile, StorageProblem>>;
  readonly findMissingEvidence: Call<{ readonly digests: readonly Sha256[] }, readonly Sha256[]>;
  readonly verifyEvidence: Call<Transfer & { readonly sha256: Sha256 }, 'sound' | 'damaged' | 'missing' | 'cancelled'>;
  readonly listEvidence: Call<Nothing, readonly Sha256[]>;
  readonly discardEvidence: Call<{ readonly digests: readonly Sha256[] }, null>;
  /** Shows the save dialog, then writes, verifies and places the bundle. */
  readonly writeBundle: Call<Transfer & { readonly plan: BundlePlan }, Result<WrittenBundle, BundleProblem>>;
  /** Only tokens of bundles and documents written since the start mean anything. */
  readonly revealBundle: Call<{ readonly token: string }, null>;
  /** Unknown transfers are fine: they have just ended. */
  readonly cancelTransfer: Call<Transfer, null>;
  readonly printPage: Call<Nothing, null>;
  /** `html` is a whole document; its pictures are at `/evidence/<sha256>`. It is drawn in a window of its own that runs nothing. */
  readonly printDocument: Call<{ readonly html: string }, null>;
  /** Shows the save dialog, then draws, writes and places the PDF. `name` has no extension. */
  readonly makePdf: Call<{ readonly name: string; readonly html: string }, Result<MadeDocument, DocumentProblem>>;
  /** Draws a PDF and hands it over, at most `maxPdfBytes`; `madeOn` stands in it in place of the clock. `cancelTransfer` ends it. */
  readonly drawPdf: Call<Transfer & { readonly html: string; readonly madeOn: DateOnly; readonly author: string }, Result<Uint8Array, DocumentProblem>>;
  /** Asks where: for one file under which name, for several in which folder a new one called `name` is made. */
  readonly beginFiles: Call<Transfer & { readonly name: string; readonly files: readonly string[] }, Result<null, DocumentProblem>>;
  /** In the order of `files`, at most `maxAppendBytes` at a time. `cancelTransfer` ends it without a trace. */
  readonly appendFile: Call<Transfer & { readonly index: number; readonly bytes: Uint8Array }, Result<null, DocumentProblem>>;
  readonly placeFiles: Call<Transfer, Result<SavedFiles, DocumentProblem>>;
  readonly findSafeCopyPlaces: Call<Nothing, readonly SafeCopyPlace[]>;
  /** Shows the folder dialog. */
  readonly chooseSafeCopyPlace: Call<Nothing, Result<SafeCopyPlace | null, SafeCopyProblem>>;
  readonly forgetSafeCopyPlace: Call<Nothing, null>;
  readonly writeSafeCopy: Call<Transfer & { readonly copy: NewSafeCopy }, readonly SafeCopyOutcome[]>;
  readonly listSafeCopies: Call<Nothing, readonly SafeCopy[]>;
  readonly readSafeCopy: Call<{ readonly id: SafeCopyId }, Result<string, SafeCopyProblem>>;
  readonly checkSafeCopy: Call<Transfer & { readonly id: SafeCopyId }, Result<SafeCopyFindings, SafeCopyProblem>>;
  readonly bringBackEvidence: Call<Transfer & { readonly id: SafeCopyId }, Result<readonly Sha256[], StorageProblem>>;
  readonly revealSafeCopies: Call<{ readonly place: SafeCopyPlaceId }, null>;
  readonly showShell: Call<{ readonly state: ShellState }, null>;
  /** What is not saved yet, in the person's words ("Access 7, What I learned"); none when everything is. */
  readonly setUnsaved: Call<{ readonly unsaved: readonly string[] }, null>;
  /** The page's answer to the event `flushRequested`: whether everything is written now. */
  readonly confirmFlush: Call<{ readonly requestId: number; readonly isWritten: boolean }, null>;
  /** A bundle that the system asked Carrel to open; its bytes are at `app://carrel/opened/<token>`, once, if it is still there. */
  readonly takeOpenedBundle: Call<Nothing, OpenedBundleTicket | null>;
};

export type OpenedBundleTicket = { readonly token: string; readonly name: string };

export type HostCallName = keyof HostCalls;
export type HostArgs<Name extends HostCallName> = HostCalls[Name]['args'];
export type HostAnswer<Name extends HostCallName> = HostCalls[Name]['answer'];

/** What comes back over IPC: the answer, or why there is none. Nothing is ever thrown across. */
export type HostReply<Name extends HostCallName> = Result<HostAnswer<Name>, HostRefusal>;

export type HostRefusal = {
  readonly kind: 'host-refused';
  /** `unknown-sender`: not the application's own main frame. `bad-arguments`: not as the table says. `failed`: a bug. */
  readonly code: 'unknown-sender' | 'bad-arguments' | 'failed';
};

/** What the main process tells the page, unasked. */
export type HostEvents = {
  readonly transferProgress: { readonly transferId: TransferId; readonly bytesDone: number };
  readonly bundleProgress: { readonly transferId: TransferId; readonly progress: BundleProgress };
  /** Write everything down, then call `confirmFlush` with this id. */
  readonly flushRequested: { readonly requestId: number };
  /** Call `takeOpenedBundle`. */
  readonly bundleWaiting: Nothing;
  readonly menuChosen: { readonly command: MenuCommand };
};

export type HostEventName = keyof HostEvents;

/** Channel names: one namespace, so that nothing else of Electron's can be reached by a name. */
export function toCallChannel(name: HostCallName): string {
  return `carrel:call:${name}`;
}

export function toEventChannel(name: HostEventName): string {
  return `carrel:event:${name}`;
}

export const maxAppendBytes = 1024 * 1024;

/** A PDF crosses to the page in one piece, so it must fit into memory twice. */
export const maxPdfBytes = 256 * 1024 * 1024;
