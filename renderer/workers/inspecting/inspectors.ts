import type { Inspector, OpenInspector } from '../../../shared/inspection/look-inside';
import { drawSmall } from './draw-small';

type Loader = () => Promise<Inspector>;

const picture: Loader = async () => (await import('./inspect-picture')).createPictureInspector(drawSmall);
const word: Loader = async () => (await import('./inspect-word')).inspectWord;
const workbook: Loader = async () => (await import('./inspect-workbook')).inspectWorkbook;
const slides: Loader = async () => (await import('./inspect-slides')).inspectSlides;
const openDocument: Loader = async () => (await import('./inspect-open-document')).inspectOpenDocument;
const pdf: Loader = async () => (await import('./inspect-pdf')).inspectPdf;
const recording: Loader = async () => (await import('./inspect-recording')).inspectRecording;
const markup: Loader = async () => (await import('../../../shared/inspection/texts/inspect-markup')).inspectMarkup;
const plain: Loader = async () => (await import('../../../shared/inspection/texts/inspect-plain')).inspectPlain;
const rtf: Loader = async () => (await import('../../../shared/inspection/texts/inspect-rtf')).inspectRtf;

/** By what the content is; libraries are loaded with the first file that needs them. */
const loaders: ReadonlyMap<string, Loader> = new Map([
  ...['png', 'jpg', 'gif', 'bmp', 'webp', 'tiff', 'heic', 'avif'].map((type) => [type, picture] as const),
  ...['docx', 'docm'].map((type) => [type, word] as const),
  ...['xlsx', 'xlsm'].map((type) => [type, workbook] as const),
  ...['pptx', 'pptm'].map((type) => [type, slides] as const),
  ...['odt', 'ods', 'odp', 'odg'].map((type) => [type, openDocument] as const),
  ...['html', 'svg'].map((type) => [type, markup] as const),
  ...['txt', 'xml'].map((type) => [type, plain] as const),
  ...['mp4', 'mov', 'm4a', '3gp', 'webm', 'mkv', 'mp3', 'aac', 'wav', 'flac', 'ogg'].map((type) => [type, recording] as const),
  ['pdf', pdf],
  ['rtf', rtf],
]);

export const openInspector: OpenInspector = async (detected) => (await loaders.get(detected)?.()) ?? null;
