import { toExtension, toUsualExtension } from '../../../shared/domain/file-formats';
import type { Evidence } from '../../../shared/domain/portfolio';
import type { IconName } from '../../ui/glyph/icon';

/** Kinds of files as they are filtered by. */
export const kindGroups = ['pdf', 'document', 'table', 'slides', 'picture', 'sound', 'film', 'other'] as const;
export type KindGroup = (typeof kindGroups)[number];

export const kindGroupWords: Readonly<Record<KindGroup, string>> = {
  pdf: 'PDF',
  document: 'Documents',
  table: 'Tables',
  slides: 'Slides',
  picture: 'Pictures',
  sound: 'Sound',
  film: 'Film',
  other: 'Other files',
};

export type FileKind = { readonly label: string; readonly icon: IconName; readonly group: KindGroup };

const groups: Readonly<Record<string, KindGroup>> = {
  PDF: 'pdf',
  Word: 'document',
  'Text document': 'document',
  Text: 'document',
  'Web page': 'document',
  Book: 'document',
  'E-mail': 'document',
  Excel: 'table',
  Spreadsheet: 'table',
  Slides: 'slides',
  Picture: 'picture',
  Sound: 'sound',
  Video: 'film',
};

const kinds: readonly (readonly [label: string, icon: IconName, extensions: string])[] = [
  ['PDF', 'file-text', 'pdf'],
  ['Word', 'file-text', 'docx docm doc'],
  ['Text document', 'file-text', 'odt rtf'],
  ['Excel', 'file-spreadsheet', 'xlsx xlsm xls'],
  ['Spreadsheet', 'file-spreadsheet', 'ods csv tsv'],
  ['Slides', 'file-text', 'pptx pptm ppt odp'],
  ['Picture', 'image', 'png jpg gif webp tiff heic avif bmp svg odg'],
  ['Sound', 'file-audio', 'mp3 m4a wav flac ogg opus aac aiff wma'],
  ['Video', 'film', 'mp4 mov webm mkv avi wmv ogv 3gp'],
  ['Text', 'file-text', 'txt md json xml'],
  ['Web page', 'file-text', 'html'],
  ['E-mail', 'file-text', 'eml msg'],
  ['Calendar', 'calendar', 'ics'],
  ['Book', 'book-open', 'epub'],
  ['Packed files', 'archive', 'zip 7z rar gz'],
];
const kindByExtension: ReadonlyMap<string, FileKind> = new Map(
  kinds.flatMap(([label, icon, extensions]) => extensions.split(' ').map((extension): [string, FileKind] => [extension, { label, icon, group: groups[label] ?? 'other' }])),
);

/** What an item is, as one says it; what its content shows counts before its name. */
export function toFileKind({ inspection, originalName }: Pick<Evidence, 'inspection' | 'originalName'>): FileKind {
  const named = toUsualExtension(toExtension(originalName));
  const known = kindByExtension.get(inspection.detectedType) ?? kindByExtension.get(named);
  return known ?? { label: named === '' ? 'File' : `${named.toUpperCase()} file`, icon: 'file', group: 'other' };
}
