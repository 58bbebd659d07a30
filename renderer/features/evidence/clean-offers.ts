import type { FileProblem } from '../../../shared/domain/inspection';
import type { Evidence } from '../../../shared/domain/portfolio';
import type { CleanTask } from '../../workers/clean-task';

export type CleanOffer = {
  readonly kind: 'place' | 'redraw' | 'document' | 'page';
  readonly way: CleanTask['way'] | 'page';
  /** On the button. */
  readonly button: string;
  /** In the dialog, after "A copy of E4". */
  readonly name: string;
  /** What is in the copy and what is not. */
  readonly words: string;
  /** What the inspector must not see in the copy any more. */
  readonly removes: readonly FileProblem['kind'][];
  /** Of the copy, where it is another type. */
  readonly extension: string | null;
};

const cutPictures: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
const drawnPictures = /^image\/(?!svg)/;
const documents = /^application\/vnd\.(?:openxmlformats-officedocument\.\w+\.(?:document|sheet|presentation)|oasis\.opendocument\.(?:text|spreadsheet|presentation))$/;

const place: CleanOffer = {
  kind: 'place',
  way: 'picture',
  button: 'Make a copy without its place',
  name: 'without its place',
  words: 'The copy shows the same picture, to the last dot. Where and when it was taken, with which camera and by whom is left out.',
  removes: ['location', 'author'],
  extension: null,
};
const redraw: CleanOffer = {
  ...place,
  kind: 'redraw',
  way: 'redraw',
  button: 'Make a JPEG copy without its place',
  words: 'Carrel draws the picture again as a JPEG, which every reviewer can open. Where and when it was taken, with which camera and by whom is left out.',
  extension: 'jpg',
};
const page: CleanOffer = {
  kind: 'page',
  way: 'page',
  button: 'Make a PDF page of it',
  name: 'as a PDF page',
  words: 'The copy is a PDF with the picture on one page, under its title. It says nothing of where the picture was taken.',
  removes: ['location'],
  extension: 'pdf',
};

/** The copies that help with what was found in an item's file. */
export function toCleanOffers({ mediaType, inspection: { problems } }: Pick<Evidence, 'mediaType' | 'inspection'>): readonly CleanOffer[] {
  const kinds = new Set(problems.map(({ kind }) => kind));
  if (kinds.has('damaged') || kinds.has('empty') || kinds.has('password') || kinds.has('type-mismatch')) return [];
  if (documents.test(mediaType)) return toDocumentOffers(kinds, canHoldChanges(mediaType));
  const says = kinds.has('location') || kinds.has('author');
  if (cutPictures.has(mediaType)) return says ? [place, page] : [page];
  return drawnPictures.test(mediaType) && mediaType !== 'image/tiff' ? [...(says ? [redraw] : []), page] : [];
}

/** Of Office, only in Word's texts; comments of tables and slides stay, and are not said to go. */
function canHoldChanges(mediaType: string): boolean {
  return mediaType.endsWith('.document') || mediaType.includes('opendocument');
}

function toDocumentOffers(kinds: ReadonlySet<FileProblem['kind']>, areChangesTaken: boolean): readonly CleanOffer[] {
  const parts = [
    areChangesTaken && kinds.has('tracked-changes') && 'tracked changes are accepted',
    areChangesTaken && kinds.has('comments') && 'comments are left out',
    kinds.has('author') && 'the names of its makers and their workplace are left out of its properties',
    kinds.has('location') && 'its photos tell no place',
  ].filter((part) => part !== false);
  if (parts.length === 0) return [];
  return [
    {
      kind: 'document',
      way: 'package',
      button: 'Make a clean copy',
      name: 'that is clean',
      words: `In the copy ${toList(parts)}. Its other words and its pictures stay. Read it once before you send it.`,
      removes: areChangesTaken ? ['tracked-changes', 'comments', 'author', 'location'] : ['author', 'location'],
      extension: null,
    },
  ];
}

function toList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
