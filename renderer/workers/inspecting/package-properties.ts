import type { FileFacts, FileProblem } from '../../../shared/domain/inspection';
import { readPictureData } from './inspect-picture';
import type { Package } from './open-package';
import { readXml } from './read-xml';

/** Elements whose words name a person or a workplace, in any of the packages' property parts. */
const makers = new Set(['creator', 'lastModifiedBy', 'initial-creator', 'printed-by', 'Company', 'Manager']);
const measures: Readonly<Record<string, keyof FileFacts>> = { Pages: 'pages', Words: 'words', Slides: 'slides' };

export type PackageProperties = { readonly isSigned: boolean; readonly facts: FileFacts };

/** What `docProps/*.xml` or `meta.xml` say of who made the file, and of its size. */
export async function readProperties(parts: Package): Promise<PackageProperties> {
  let isSigned = false;
  const facts: Partial<Record<keyof FileFacts, number>> = {};
  for (const name of ['docProps/core.xml', 'docProps/app.xml', 'meta.xml']) {
    const bytes = await parts.read(name);
    if (bytes === null) continue;
    let open = '';
    readXml(bytes, {
      onOpen: (element, attributes) => {
        open = element;
        if (element === 'document-statistic') Object.assign(facts, toOpenFacts(attributes));
      },
      onClose: () => (open = ''),
      onText: (text) => {
        if (makers.has(open) && text.trim() !== '') isSigned = true;
        const measure = measures[open];
        if (measure !== undefined && /^\d{1,9}$/.test(text)) facts[measure] = Number(text);
      },
    });
  }
  return { isSigned, facts };
}

function toOpenFacts(attributes: Readonly<Record<string, string>>): FileFacts {
  const read = (name: string): number | undefined => (/^\d{1,9}$/.test(attributes[name] ?? '') ? Number(attributes[name]) : undefined);
  return { pages: read('meta:page-count'), words: read('meta:word-count') };
}

const macroParts = /(?:^|\/)vbaProject\.bin$|^Basic\/.+\/.+\.xml$|^Scripts\//i;
const programParts = /\/embeddings\/.*\.(?:bin|exe|com|scr|bat|cmd|js|vbs|msi|jar|ps1)$|^ObjectReplacements\/.*\.exe$/i;
const pictureParts = /\.(?:jpe?g|png|tiff?|webp|heic)$/i;

/** What the names and the relations of the parts say: macros, packed programs, things loaded from elsewhere. */
export async function readPartProblems(parts: Package): Promise<readonly FileProblem[]> {
  const problems: FileProblem[] = [];
  if (parts.names.some((name) => macroParts.test(name) && !/\/(?:script|dialog)-l[bc]\.xml$/.test(name))) problems.push({ kind: 'macros' });
  if (parts.names.some((name) => programParts.test(name))) problems.push({ kind: 'active', what: 'object' });
  if (await loadsFromElsewhere(parts)) problems.push({ kind: 'remote' });
  if (await tellsPlace(parts)) problems.push({ kind: 'location' });
  return problems;
}

/** Links that a person follows are no loading; templates, pictures and frames are fetched when the file opens. */
async function loadsFromElsewhere(parts: Package): Promise<boolean> {
  let isRemote = false;
  for (const name of parts.names.filter((part) => part.endsWith('.rels'))) {
    readXml((await parts.read(name)) ?? new Uint8Array(), {
      onOpen: (element, { TargetMode, Type = '' }) => {
        if (element === 'Relationship' && TargetMode === 'External' && !Type.endsWith('/hyperlink')) isRemote = true;
      },
    });
  }
  return isRemote;
}

async function tellsPlace(parts: Package): Promise<boolean> {
  for (const name of parts.names.filter((part) => pictureParts.test(part)).slice(0, 200)) {
    const problems = await readPictureData((await parts.read(name)) ?? new Uint8Array());
    if (problems.some(({ kind }) => kind === 'location')) return true;
  }
  return false;
}
