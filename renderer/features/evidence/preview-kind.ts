export type PreviewKind = 'picture' | 'pdf' | 'sound' | 'video' | 'text' | 'table' | 'words' | 'undrawable' | 'none';

const pictures: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp', 'image/svg+xml']);
const texts: ReadonlySet<string> = new Set(['application/json', 'application/xml', 'application/x-subrip', 'message/rfc822']);
const tables: ReadonlySet<string> = new Set(['text/csv', 'text/tab-separated-values']);
const unplayable: ReadonlySet<string> = new Set(['video/x-msvideo', 'video/x-ms-wmv', 'audio/x-ms-wma', 'audio/aiff']);
/** Office, OpenDocument and RTF, whose words are taken out when they are added. */
const documents = /^application\/(?:msword|rtf|vnd\.(?:openxmlformats-officedocument|oasis\.opendocument|ms-(?:word|excel|powerpoint))[.\w-]*)$/;

/** How a file of this type can be shown. Pages of the web are shown as the text they are made of. */
export function toPreviewKind(mediaType: string): PreviewKind {
  if (pictures.has(mediaType)) return 'picture';
  if (mediaType === 'application/pdf') return 'pdf';
  if (tables.has(mediaType)) return 'table';
  if (documents.test(mediaType) || mediaType === 'text/rtf') return 'words';
  if (mediaType.startsWith('text/') || texts.has(mediaType)) return 'text';
  if (mediaType.startsWith('image/')) return 'undrawable';
  if (unplayable.has(mediaType)) return 'none';
  if (mediaType.startsWith('audio/')) return 'sound';
  return mediaType.startsWith('video/') ? 'video' : 'none';
}
