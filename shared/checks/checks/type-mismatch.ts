import { toUsualExtension } from '../../domain/file-formats';
import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** The name says one kind of file and the content another; some readers could not open it. */
export const typeMismatch = defineCheck({
  id: 'type-mismatch',
  area: 'files',
  subject: 'evidence',
  variants: ['mismatch', 'awkward', 'harmless'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    for (const problem of item.inspection.problems) {
      if (problem.kind !== 'type-mismatch') continue;
      const { extension, detected } = problem;
      const details = { where: { kind: 'evidence', evidenceId: item.id }, params: { extension, detected } } as const;
      const named = toUsualExtension(extension);
      if (isAmong(harmless, named, detected)) report('harmless', { ...details, severity: 'remark' });
      else if (isAmong(awkward, named, detected)) report('awkward', { ...details, severity: 'should' });
      else report('mismatch', details);
    }
  },
});

type Pairs = Readonly<Record<string, readonly string[]>>;

const pictures = ['jpg', 'png', 'gif', 'webp', 'bmp'];
/** Named, with what may stand behind the name: the programs that open the one look at the content and open the other. */
const harmless: Pairs = { ...Object.fromEntries(pictures.map((name) => [name, pictures])), doc: ['rtf', 'docx'], docx: ['docm'], xlsx: ['xlsm'], pptx: ['pptm'] };
/** Most programs open it, some with a warning, and some not. */
const awkward: Pairs = {
  ...Object.fromEntries(pictures.map((name) => [name, ['heic', 'avif', 'tiff']])),
  heic: pictures, avif: pictures, tiff: pictures,
  xls: ['txt', 'html', 'xlsx', 'xml'], doc: ['html', 'txt', 'xml'], ppt: ['pptx'],
  mp3: ['m4a', 'aac', 'wav', 'ogg', 'mp4'], m4a: ['mp3', 'aac', 'wav'], wav: ['mp3', 'm4a'],
  mp4: ['webm', 'mkv', 'avi'], webm: ['mp4'], avi: ['mp4', 'mov'],
};

function isAmong(pairs: Pairs, named: string, detected: string): boolean {
  return Object.hasOwn(pairs, named) && (pairs[named] ?? []).includes(detected);
}
