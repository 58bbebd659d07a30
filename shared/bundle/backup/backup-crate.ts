import { toIdentifier } from '../bag-description';
import type { PlannedText } from '../bundle-plan';
import { toStableJson } from '../portfolio-json';
import { toSha256 } from '../../domain/sha256-text';
import type { BackedUp, BackupInput } from './backup-input';

type Entity = Readonly<Record<string, unknown>>;

const formats: Readonly<Record<string, readonly [name: string, type: string]>> = {
  'index.html': ['Front page', 'text/html'],
  'backup.json': ['List of the portfolios', 'application/json'],
  'assets/pages.css': ['Style sheet of the front page', 'text/css'],
};

/** ro-crate-metadata.json of a backup (RO-Crate 1.1): each portfolio is a dataset that a crate of its own describes. */
export function toBackupCrateText({ input, portfolios }: { readonly input: BackupInput; readonly portfolios: readonly BackedUp[] }, texts: readonly PlannedText[]): string {
  const files = texts.map(toFileEntity);
  const datasets = portfolios.map(toDatasetEntity);
  const root: Entity = {
    '@id': './',
    '@type': 'Dataset',
    name: 'Everything in Carrel on one computer',
    description: 'A backup of certification portfolios, each with its history, its evidence and pages that open in any browser.',
    datePublished: input.madeOn,
    identifier: toIdentifier(['carrel-backup', input.madeOn, ...portfolios.map((portfolio) => portfolio.input.records.head.id)]),
    license: { '@id': '#rights' },
    hasPart: [...files, ...datasets].map((part) => ({ '@id': part['@id'] })),
    mainEntity: { '@id': 'index.html' },
  };
  const graph: readonly Entity[] = [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' }, about: { '@id': './' } },
    root,
    { '@id': '#rights', '@type': 'CreativeWork', name: 'All rights reserved', description: 'Kept by the candidate. Ask the candidate before using it for anything else.' },
    ...files,
    ...datasets,
    ...portfolios.map(({ folder }): Entity => ({ '@id': `${folder}/ro-crate-metadata.json`, '@type': 'CreativeWork', name: 'Description of the portfolio as an RO-Crate', encodingFormat: 'application/json' })),
  ];
  return toStableJson({ '@context': ['https://w3id.org/ro/crate/1.1/context', { sha256: 'https://schema.org/sha256' }], '@graph': graph });
}

function toFileEntity({ path, text }: PlannedText): Entity {
  const id = path.replace(/^data\//, '');
  const [name, encodingFormat] = formats[id] ?? [id, 'text/plain'];
  return { '@id': id, '@type': 'File', name, encodingFormat, contentSize: String(new TextEncoder().encode(text).length), sha256: toSha256(text) };
}

function toDatasetEntity({ folder, input }: BackedUp): Entity {
  return { '@id': `${folder}/`, '@type': 'Dataset', name: input.records.head.title, description: `A portfolio for ${input.pack.title}.`, subjectOf: { '@id': `${folder}/ro-crate-metadata.json` } };
}
