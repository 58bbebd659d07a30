/** An entity of a crate's graph, before anything of it is believed. */
type Entity = Readonly<Record<string, unknown>>;

const descriptorName = 'ro-crate-metadata.json';
const contextAddress = 'https://w3id.org/ro/crate/1.1/context';

/** Of the terms that the RO-Crate 1.1 context defines, those that our crates may use; others must be defined in the crate's own context. */
const knownTerms = new Set([
  '@id', '@type', 'about', 'affiliation', 'alternateName', 'author', 'conformsTo', 'contentSize', 'dateCreated', 'datePublished', 'description',
  'encodingFormat', 'hasPart', 'identifier', 'isPartOf', 'license', 'mainEntity', 'name', 'publisher', 'subjectOf', 'url',
]);

const isDate = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:T.+)?$/.test(value) && !Number.isNaN(Date.parse(value));
const isRecord = (value: unknown): value is Entity => typeof value === 'object' && value !== null && !Array.isArray(value);
const toList = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const toIds = (value: unknown): readonly string[] => toList(value).flatMap((item) => (isRecord(item) && typeof item['@id'] === 'string' ? [item['@id']] : []));
const hasType = (entity: Entity, type: string): boolean => toList(entity['@type']).includes(type);

/**
 * What a crate does not keep of RO-Crate 1.1 (https://www.researchobject.org/ro-crate/specification/1.1/), as sentences:
 * its MUSTs and those SHOULDs that can be seen in the metadata.
 * @param files every file below the crate's root, by its path, with its size in bytes and its SHA-256
 */
export function checkCrate(text: string, files: ReadonlyMap<string, { readonly size: number; readonly sha256: string }>): readonly string[] {
  const crate: unknown = JSON.parse(text);
  if (!isRecord(crate) || !Array.isArray(crate['@graph'])) return ['MUST be JSON-LD with a flat @graph'];
  const entities = crate['@graph'].filter(isRecord);
  const byId = new Map(entities.map((entity) => [String(entity['@id']), entity]));
  return [
    ...checkContext(crate['@context'], entities),
    ...(byId.size === crate['@graph'].length ? [] : ['every @id MUST be told once']),
    ...checkDescriptor(byId.get(descriptorName)),
    ...checkRoot(byId.get('./'), byId),
    ...entities.flatMap((entity) => checkEntity(entity, byId)),
    ...checkFiles(byId, files),
    ...checkLinked(entities),
  ];
}

function checkContext(context: unknown, entities: readonly Entity[]): readonly string[] {
  const own = new Set(toList(context).flatMap((item) => (isRecord(item) ? Object.keys(item) : [])));
  const strange = new Set(entities.flatMap((entity) => Object.keys(entity)).filter((term) => !knownTerms.has(term) && !own.has(term)));
  return [...(toList(context).includes(contextAddress) ? [] : ['@context MUST name the 1.1 context']), ...[...strange].map((term) => `the context does not define ${term}`)];
}

function checkDescriptor(descriptor: Entity | undefined): readonly string[] {
  if (descriptor === undefined) return ['MUST have a metadata file descriptor'];
  return [
    ...(hasType(descriptor, 'CreativeWork') ? [] : ['the descriptor MUST be a CreativeWork']),
    ...(toIds(descriptor['about']).join() === './' ? [] : ['the descriptor MUST be about the root']),
    ...(toIds(descriptor['conformsTo']).includes('https://w3id.org/ro/crate/1.1') ? [] : ['the descriptor SHOULD say which version it conforms to']),
  ];
}

function checkRoot(root: Entity | undefined, byId: ReadonlyMap<string, Entity>): readonly string[] {
  if (root === undefined) return ['MUST have a root data entity'];
  const license = toIds(root['license'])[0];
  return [
    ...(hasType(root, 'Dataset') ? [] : ['the root MUST be a Dataset']),
    ...(isDate(root['datePublished']) ? [] : ['the root MUST have datePublished as an ISO date']),
    ...['name', 'description'].filter((key) => typeof root[key] !== 'string' || String(root[key]).trim() === '').map((key) => `the root SHOULD have a ${key}`),
    ...(license !== undefined && byId.get(license)?.['name'] !== undefined && byId.get(license)?.['description'] !== undefined ? [] : ['the root SHOULD have a license with a name and a description']),
  ];
}

function checkEntity(entity: Entity, byId: ReadonlyMap<string, Entity>): readonly string[] {
  const id = entity['@id'];
  if (typeof id !== 'string' || toList(entity['@type']).length === 0) return ['every entity MUST have @id and @type'];
  const problems = /^(?:[a-z][a-z0-9+.-]*:|#|\.\/$|[A-Za-z0-9._~!$&'()*+,;=@/-]+$)/i.test(id) && !id.startsWith('/') && !id.includes('..') ? [] : [`${id} MUST be a URI reference, relative to the crate`];
  const values = Object.values(entity).flatMap(toList);
  const nested = values.filter((value) => isRecord(value) && Object.keys(value).join() !== '@id').map(() => `${id} MUST be flat`);
  const dangling = values.flatMap(toIds).filter((target) => !target.startsWith('https://') && !byId.has(target)).map((target) => `${id} refers to ${target}, which is not there`);
  const unnamed = id === descriptorName || typeof entity['name'] === 'string' ? [] : [`${id} SHOULD have a name`];
  const dates = ['dateCreated', 'datePublished'].filter((key) => key in entity && !isDate(entity[key])).map((key) => `${id} has a ${key} that is no date`);
  return [...problems, ...nested, ...dangling, ...unnamed, ...dates];
}

function checkFiles(byId: ReadonlyMap<string, Entity>, files: Parameters<typeof checkCrate>[1]): readonly string[] {
  const parts = toIds(byId.get('./')?.['hasPart']);
  const folders = parts.filter((path) => path.endsWith('/'));
  const isTold = (path: string): boolean => parts.includes(path) || folders.some((folder) => path.startsWith(folder));
  const untold = [...files.keys()].filter((path) => path !== descriptorName && !isTold(path)).map((path) => `${path} SHOULD be listed in hasPart`);
  const twice = parts.length === new Set(parts).size ? [] : ['hasPart lists a file twice'];
  const wrong = parts.flatMap((path) => {
    const [entity, file] = [byId.get(path), files.get(path)];
    if (path.endsWith('/')) return checkFolder(path, entity, [...files.keys()]);
    if (file === undefined) return [`${path} is listed and not there`];
    return [
      ...(entity !== undefined && hasType(entity, 'File') ? [] : [`${path} MUST be a File`]),
      ...(/^[a-z]+\/[a-z0-9][a-z0-9.+_-]*$/.test(String(entity?.['encodingFormat'])) ? [] : [`${path} SHOULD have a media type`]),
      ...(entity?.['contentSize'] === String(file.size) ? [] : [`${path} has another size`]),
      ...(entity?.['sha256'] === file.sha256 ? [] : [`${path} has another digest`]),
    ];
  });
  return [...untold, ...twice, ...wrong];
}

/** A dataset inside the crate stands for the files in its folder, which a crate of its own describes. */
function checkFolder(folder: string, entity: Entity | undefined, paths: readonly string[]): readonly string[] {
  return [
    ...(entity !== undefined && hasType(entity, 'Dataset') ? [] : [`${folder} MUST be a Dataset`]),
    ...(paths.includes(`${folder}${descriptorName}`) ? [] : [`${folder} SHOULD have a crate of its own`]),
  ];
}

/** Contextual entities that nothing leads to are lost to readers of the graph. */
function checkLinked(entities: readonly Entity[]): readonly string[] {
  const linked = new Set(entities.flatMap((entity) => Object.values(entity).flatMap(toIds)));
  return entities.map((entity) => String(entity['@id'])).filter((id) => id !== descriptorName && !linked.has(id)).map((id) => `${id} SHOULD be linked from another entity`);
}
