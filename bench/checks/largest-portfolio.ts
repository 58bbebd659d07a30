import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckUse } from '../../shared/checks/registry';
import type { CheckedPortfolio } from '../../shared/checks/subjects';
import { toResponseKey } from '../../shared/domain/ids';
import type { EvidenceId, PortfolioId, Sha256 } from '../../shared/domain/ids';
import type { Evidence, Response, Use } from '../../shared/domain/portfolio';
import type { BlockNode, InlineNode, RichText } from '../../shared/domain/rich-text';
import type { Pack } from '../../shared/packs/pack';
import { parsePack } from '../../shared/packs/parse-pack';

/** CHECKS.md: the largest portfolio that packs allow. */
const REQUIREMENTS = 16;
const EVIDENCE = 5_000;
const USES = 10_000;
/** Words in a competency's text, over all its parts. */
const WORDS = 600;

type PackJson = { sets: { id: string; requirements: { id: string; number: string }[] }[]; groups: { choose: unknown }[] };

/** The shipped pack with ten sets, each filled up to sixteen requirements, all of them asked for. */
export function readLargestPack(projectFolder: string): Pack {
  const json = JSON.parse(readFileSync(join(projectFolder, 'assets/packs/lssc.json'), 'utf8')) as PackJson;
  for (const set of json.sets) {
    const [first] = set.requirements;
    for (let number = set.requirements.length + 1; number <= REQUIREMENTS; number += 1) {
      set.requirements.push({ ...first, id: `${set.id}/${String(number).padStart(2, '0')}`, number: String(number) });
    }
  }
  for (const group of json.groups) group.choose = 'all';
  const pack = parsePack(json, (use) => readCheckUse(use));
  if (!pack.ok) throw new Error(JSON.stringify(pack.problem[0]));
  return pack.value;
}

/** Every part written, every item used about twice, with a finding here and there as in real life. */
export function makeLargestPortfolio(pack: Pack): CheckedPortfolio {
  const requirements = pack.sets.flatMap((set) => set.requirements);
  const evidence = Array.from({ length: EVIDENCE }, (_, at) => toEvidence(at + 1));
  const uses = Array.from({ length: USES }, (_, at): Use => ({ evidenceId: toEvidenceId((at % EVIDENCE) + 1), requirementId: pick(requirements, at * 7 + Math.floor(at / EVIDENCE)).id, note: '' }));
  const itemsOf = groupUses(uses);
  const responses = requirements.flatMap((requirement) => {
    const items = (itemsOf.get(requirement.id) ?? []).map((use) => use.evidenceId);
    const slots = pack.slots.requirement;
    return slots.map((slot, at): Response => toResponse(toResponseKey(requirement.id, slot.id), WORDS / slots.length, items.filter((_, index) => index % slots.length === at)));
  });
  const statements = pack.sets.flatMap((set) => pack.slots.set.map((slot): Response => toResponse(toResponseKey(set.id, slot.id), 900, [])));
  return {
    head: {
      id: 'largest' as PortfolioId, title: 'Largest', createdAt: '2026-01-05T09:00:00.000Z', packId: pack.id, packVersion: pack.version, rounds: {},
      profile: { name: 'Sample Candidate', email: 'sample@example.org', library: 'Elm Street', role: 'Clerk', admittedOn: '2025-03-03' },
    },
    chosenSets: pack.sets.map((set) => ({ setId: set.id, route: 'portfolio', courseTitle: '', courseProvider: '', courseCompletedOn: '', courseApprovedOn: '' })),
    responses: [...responses, ...statements],
    requirementStates: requirements.map(({ id }, at) => ({ requirementId: id, mark: at % 3 === 0 ? 'ready' : 'none', suggestionId: '', selfRating: '' })),
    evidence,
    uses,
    declarations: pack.declarations.map(({ id }) => ({ declarationId: id, givenAt: '2026-11-20T20:00:00.000Z' })),
    receipts: [],
  };
}

function groupUses(uses: readonly Use[]): ReadonlyMap<Use['requirementId'], readonly Use[]> {
  const groups = new Map<Use['requirementId'], readonly Use[]>();
  for (const use of uses) groups.set(use.requirementId, [...(groups.get(use.requirementId) ?? []), use]);
  return groups;
}

function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

function toEvidenceId(number: number): EvidenceId {
  return `e${number}` as EvidenceId;
}

/** One in fifty undeclared, one in a hundred a copy of the item before it. */
function toEvidence(number: number): Evidence {
  const digest = number % 100 === 0 ? number - 1 : number;
  return {
    id: toEvidenceId(number),
    number,
    sha256: digest.toString(16).padStart(64, '0') as Sha256,
    size: 312_000 + number,
    mediaType: 'application/pdf',
    originalName: `scan ${number}.pdf`,
    title: `Handout ${number}`,
    classId: number % 3 === 0 ? 'secondary' : 'primary',
    date: '2026-03-01',
    description: 'What it is, who made it, and where it was used.',
    privacy: number % 50 === 0 ? 'undeclared' : 'no-patron-data',
    addedAt: '2026-04-02T10:00:00.000Z',
    removedAt: '',
    inspection: { inspector: 1, detectedType: 'pdf', problems: [] },
  };
}

function toResponse(key: Response['key'], words: number, cited: readonly EvidenceId[]): Response {
  return { key, updatedAt: '2026-11-20T20:00:00.000Z', doc: toText(words, cited) };
}

const phrase = 'In March I redrew the hold-shelf steps on one sheet, and three colleagues tried it at the desk. '.split(' ');

/** Paragraphs of about 60 words, the citations spread over them. */
export function toText(words: number, cited: readonly EvidenceId[]): RichText {
  const count = Math.max(1, Math.round(words / 60));
  const content = Array.from({ length: count }, (_, at): BlockNode => {
    const text = Array.from({ length: Math.round(words / count) }, (_word, index) => pick(phrase, index + at)).join(' ');
    const chips = cited.filter((_id, index) => index % count === at).map((evidenceId): InlineNode => ({ type: 'citation', attrs: { evidenceId } }));
    return { type: 'paragraph', content: [{ type: 'text', text }, ...chips] };
  });
  return { type: 'doc', content };
}
