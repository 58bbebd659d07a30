/**
 * Assembles assets/sample/portfolio.json from the narratives, the list of evidence, the evidence files as they are and
 * the LSSC pack as it is. Needs only Node; to change the files themselves see make-evidence.mjs.
 * Run it again whenever the pack, a narrative or an evidence file has changed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseNarrative, toOwner } from './narrative.mjs';
import { toEvidenceId } from './rich-text.mjs';

const here = import.meta.dirname;
const assets = join(here, '../../assets');

const mediaTypes = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  html: 'text/html',
  ics: 'text/calendar',
  jpg: 'image/jpeg',
  md: 'text/markdown',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function readJson(...path) {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** What the inspector says of each file: tests/conformance/sample-inspections.test.ts writes it. */
const inspections = readJson(here, 'inspections.json');

function toEvidence(item) {
  const bytes = readFileSync(join(assets, 'sample/evidence', item.file));
  const extension = extname(item.file).slice(1);
  return {
    id: toEvidenceId(item.number),
    number: item.number,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mediaType: mediaTypes[extension],
    originalName: item.file,
    title: item.title,
    classId: item.classId,
    date: item.date,
    description: item.description,
    privacy: item.privacy,
    addedAt: item.addedAt,
    removedAt: '',
    inspection: inspections[item.file],
  };
}

function toUses(item) {
  return Object.entries(item.uses).map(([requirementId, note]) => ({ evidenceId: toEvidenceId(item.number), requirementId, note }));
}

function readNarratives() {
  const folder = join(here, 'narratives');
  return readdirSync(folder)
    .sort()
    .map((file) => ({ owner: toOwner(file), ...parseNarrative(readFileSync(join(folder, file), 'utf8')) }));
}

function toResponses({ owner, settings, parts }) {
  return parts.filter((part) => part.savedAt === '').map(({ slotId, doc }) => ({ key: `${owner}/${slotId}`, doc, updatedAt: settings.updated }));
}

function toVersions({ owner, parts }) {
  return parts.filter((part) => part.savedAt !== '').map(({ slotId, savedAt, doc }) => ({ key: `${owner}/${slotId}`, savedAt, doc }));
}

function toState({ owner, settings }) {
  return { requirementId: owner, mark: settings.mark ?? 'none', suggestionId: settings.suggestion ?? '', selfRating: settings.rating ?? '' };
}

function toRecords() {
  const pack = readJson(assets, 'packs/lssc.json');
  const { head, chosenSets } = readJson(here, 'candidate.json');
  const list = readJson(here, 'evidence-list.json');
  const narratives = readNarratives();
  return {
    packJson: JSON.stringify(pack),
    head: { ...head, packId: pack.id, packVersion: pack.version },
    chosenSets,
    responses: narratives.flatMap(toResponses),
    versions: narratives.flatMap(toVersions),
    requirementStates: narratives.map(toState),
    evidence: list.map(toEvidence),
    uses: list.flatMap(toUses),
    declarations: [],
    receipts: [],
  };
}

const portfolio = { format: 'carrel-portfolio/1', scope: 'everything', records: toRecords() };
writeFileSync(join(assets, 'sample/portfolio.json'), `${JSON.stringify(portfolio, null, 1)}\n`);
