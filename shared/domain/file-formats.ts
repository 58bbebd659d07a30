/** What is known of a file name's ending. */
export type FileFormat = {
  readonly mediaType: string;
  /** Detected types (see `detectFileType`) that may stand behind this ending without a word. */
  readonly holds: readonly string[];
};

const markup = ['html', 'svg', 'xml', 'txt'];
const isoMedia = ['mp4', 'mov', 'm4a', '3gp'];
const matroska = ['webm', 'mkv'];
const zipBased = ['zip', 'docx', 'docm', 'xlsx', 'xlsm', 'pptx', 'pptm', 'odt', 'ods', 'odp', 'odg', 'epub', 'jar'];
const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

function format(mediaType: string, ...holds: readonly string[]): FileFormat {
  return { mediaType, holds };
}

/** By ending, in lower case. Endings that aren't here are taken as they are and never called a mismatch. */
export const fileFormats: ReadonlyMap<string, FileFormat> = new Map<string, FileFormat>([
  ['pdf', format('application/pdf', 'pdf')],
  ['png', format('image/png', 'png')],
  ['jpg', format('image/jpeg', 'jpg')],
  ['gif', format('image/gif', 'gif')],
  ['webp', format('image/webp', 'webp')],
  ['tiff', format('image/tiff', 'tiff')],
  ['heic', format('image/heic', 'heic', 'avif')],
  ['avif', format('image/avif', 'avif', 'heic')],
  ['bmp', format('image/bmp', 'bmp')],
  ['svg', format('image/svg+xml', 'svg', 'xml')],
  ['mp4', format('video/mp4', ...isoMedia)],
  ['mov', format('video/quicktime', ...isoMedia)],
  ['3gp', format('video/3gpp', ...isoMedia)],
  ['m4a', format('audio/mp4', ...isoMedia)],
  ['webm', format('video/webm', ...matroska)],
  ['mkv', format('video/x-matroska', ...matroska)],
  ['avi', format('video/x-msvideo', 'avi')],
  ['wmv', format('video/x-ms-wmv', 'wmv')],
  ['wma', format('audio/x-ms-wma', 'wmv')],
  ['mp3', format('audio/mpeg', 'mp3')],
  ['aac', format('audio/aac', 'aac', 'm4a')],
  ['wav', format('audio/wav', 'wav')],
  ['aiff', format('audio/aiff', 'aiff')],
  ['flac', format('audio/flac', 'flac')],
  ['ogg', format('audio/ogg', 'ogg')],
  ['opus', format('audio/ogg', 'ogg')],
  ['ogv', format('video/ogg', 'ogg')],
  ['docx', format(`${office}.wordprocessingml.document`, 'docx')],
  ['docm', format('application/vnd.ms-word.document.macroEnabled.12', 'docm', 'docx')],
  ['xlsx', format(`${office}.spreadsheetml.sheet`, 'xlsx')],
  ['xlsm', format('application/vnd.ms-excel.sheet.macroEnabled.12', 'xlsm', 'xlsx')],
  ['pptx', format(`${office}.presentationml.presentation`, 'pptx')],
  ['pptm', format('application/vnd.ms-powerpoint.presentation.macroEnabled.12', 'pptm', 'pptx')],
  ['odt', format(`${openDocument}.text`, 'odt')],
  ['ods', format(`${openDocument}.spreadsheet`, 'ods')],
  ['odp', format(`${openDocument}.presentation`, 'odp')],
  ['odg', format(`${openDocument}.graphics`, 'odg')],
  ['epub', format('application/epub+zip', 'epub')],
  ['doc', format('application/msword', 'doc')],
  ['xls', format('application/vnd.ms-excel', 'xls')],
  ['ppt', format('application/vnd.ms-powerpoint', 'ppt')],
  ['msg', format('application/vnd.ms-outlook', 'msg')],
  ['rtf', format('application/rtf', 'rtf')],
  ['zip', format('application/zip', ...zipBased)],
  ['jar', format('application/java-archive', ...zipBased)],
  ['7z', format('application/x-7z-compressed', '7z')],
  ['rar', format('application/vnd.rar', 'rar')],
  ['gz', format('application/gzip', 'gz')],
  ['exe', format('application/vnd.microsoft.portable-executable', 'exe')],
  ['lnk', format('application/x-ms-shortcut', 'lnk')],
  ['html', format('text/html', ...markup)],
  ['xml', format('application/xml', ...markup)],
  ['txt', format('text/plain', ...markup, 'rtf')],
  ['csv', format('text/csv', 'txt')],
  ['tsv', format('text/tab-separated-values', 'txt')],
  ['md', format('text/markdown', ...markup)],
  ['eml', format('message/rfc822', 'txt', 'html')],
  ['ics', format('text/calendar', 'txt')],
  ['vcf', format('text/vcard', 'txt')],
  ['vtt', format('text/vtt', 'txt')],
  ['srt', format('application/x-subrip', 'txt')],
  ['json', format('application/json', 'txt')],
  ['mrc', format('application/marc')],
]);

const aliases: ReadonlyMap<string, string> = new Map([
  ['jpeg', 'jpg'], ['jpe', 'jpg'], ['jfif', 'jpg'],
  ['tif', 'tiff'], ['heif', 'heic'], ['m4v', 'mp4'], ['qt', 'mov'], ['m4b', 'm4a'], ['wave', 'wav'], ['aif', 'aiff'], ['oga', 'ogg'],
  ['htm', 'html'], ['xhtml', 'html'], ['text', 'txt'], ['log', 'txt'], ['markdown', 'md'],
  ['dotx', 'docx'], ['xltx', 'xlsx'], ['potx', 'pptx'], ['ppsx', 'pptx'], ['dot', 'doc'], ['xlt', 'xls'], ['pps', 'ppt'],
  ['ott', 'odt'], ['ots', 'ods'], ['otp', 'odp'],
]);

/** The usual spelling of an ending: `jpg` for `jpeg`. */
export function toUsualExtension(extension: string): string {
  return aliases.get(extension) ?? extension;
}

/** The ending of a file name, lower case, without its dot; empty when there is none. `.profile` has none. */
export function toExtension(fileName: string): string {
  return /[^./\\]\.([a-z0-9]{1,10})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
}
