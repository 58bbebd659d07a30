import type { PlannedText } from './bundle-plan';
import { toBundleIdentifier } from './bag-description';
import type { BundleContents, EvidenceEntry } from './bundle-contents';
import { toBundleTitle, toPortfolioLine } from './pages/page-frame';
import type { PlannedPdf } from './plan-input';
import { portfolioPdf } from './portfolio-pdf';
import { toStableJson } from './portfolio-json';
import { toSha256 } from '../domain/sha256-text';

type Entity = Readonly<Record<string, unknown>>;

const descriptorName = 'ro-crate-metadata.json';
const formats: Readonly<Record<string, string>> = {
  html: 'text/html',
  json: 'application/json',
  csv: 'text/csv',
  css: 'text/css',
};
const names: Readonly<Record<string, string>> = {
  'index.html': 'Front page',
  'evidence-index.html': 'List of evidence',
  'evidence.csv': 'List of evidence, for spreadsheets',
  'checks.html': 'Findings of the rehearsal',
  'checks.json': 'Findings of the rehearsal, as data',
  'portfolio.json': 'Records of the portfolio',
  'assets/pages.css': 'Style sheet of the pages',
};

/**
 * The text of ro-crate-metadata.json (RO-Crate 1.1); `data/` is the crate's root.
 * @param texts every other text of the payload
 */
export function toCrateText(contents: BundleContents, texts: readonly PlannedText[]): string {
  const files = [...texts.map(toTextEntity), ...toPdfEntities(contents.input.pdf), ...contents.evidence.filter((entry) => entry.part === null).map(toEvidenceEntity)];
  const graph: readonly Entity[] = [
    { '@id': descriptorName, '@type': 'CreativeWork', conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' }, about: { '@id': './' } },
    toRootEntity(contents, files),
    ...toPeople(contents),
    { '@id': '#rights', '@type': 'CreativeWork', name: 'All rights reserved', description: 'Shared by the candidate for review. Ask the candidate before using it for anything else.' },
    ...files,
  ];
  return toStableJson({ '@context': ['https://w3id.org/ro/crate/1.1/context', { sha256: 'https://schema.org/sha256' }], '@graph': graph });
}

function toRootEntity(contents: BundleContents, files: readonly Entity[]): Entity {
  const { input, records } = contents;
  const author = records.head.profile.name.trim() === '' ? {} : { author: { '@id': '#candidate' } };
  return {
    '@id': './',
    '@type': 'Dataset',
    name: `${toBundleTitle(contents)}, ${toPortfolioLine(contents)}`,
    description: `A certification portfolio for ${input.pack.title} (${input.pack.issuer.name}): what was written, the evidence, and the findings of a rehearsal. Round ${input.round}${input.isDraft ? ', draft' : ''}.`,
    datePublished: input.madeOn,
    identifier: toBundleIdentifier(contents),
    license: { '@id': '#rights' },
    ...author,
    hasPart: files.map((file) => ({ '@id': file['@id'] })),
    mainEntity: { '@id': 'index.html' },
  };
}

function toPeople(contents: BundleContents): readonly Entity[] {
  const { name, library } = contents.records.head.profile;
  if (name.trim() === '') return [];
  const affiliation = library.trim() === '' ? {} : { affiliation: { '@id': '#library' } };
  const person = { '@id': '#candidate', '@type': 'Person', name: name.trim(), ...affiliation };
  return library.trim() === '' ? [person] : [person, { '@id': '#library', '@type': 'Organization', name: library.trim() }];
}

function toTextEntity({ path, text }: PlannedText): Entity {
  const id = path.replace(/^data\//, '');
  return {
    '@id': id,
    '@type': 'File',
    name: names[id] ?? id,
    encodingFormat: formats[id.slice(id.lastIndexOf('.') + 1)] ?? 'text/plain',
    contentSize: String(new TextEncoder().encode(text).length),
    sha256: toSha256(text),
  };
}

function toPdfEntities(pdf: PlannedPdf | null): readonly Entity[] {
  if (pdf === null) return [];
  const { fileName, label, mediaType } = portfolioPdf;
  return [{ '@id': fileName, '@type': 'File', name: label, encodingFormat: mediaType, contentSize: String(pdf.size), sha256: pdf.sha256 }];
}

/** `name` is what the person calls it, `alternateName` the file's own name before it came into the bundle. */
function toEvidenceEntity(entry: EvidenceEntry): Entity {
  const { item } = entry;
  return {
    '@id': `evidence/${entry.fileName}`,
    '@type': 'File',
    name: item.title || item.originalName,
    alternateName: item.originalName,
    identifier: `E${item.number}`,
    ...(item.description.trim() === '' ? {} : { description: item.description }),
    ...(item.date === '' ? {} : { dateCreated: item.date }),
    encodingFormat: entry.mediaType,
    contentSize: String(item.size),
    sha256: item.sha256,
  };
}
