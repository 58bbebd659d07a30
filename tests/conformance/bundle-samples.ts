import { readFileSync } from 'node:fs';
import { planComputerBackup } from '../../shared/bundle/backup/plan-computer-backup';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { PlanInput } from '../../shared/bundle/plan-input';
import { parsePortfolioText } from '../../shared/bundle/parse-records';
import { splitBundle } from '../../shared/bundle/recipients/split-bundle';
import { checkPortfolio } from '../../shared/checks/check-portfolio';
import { readCheckUse } from '../../shared/checks/registry';
import { PROGRAM_OWNER } from '../../shared/domain/ids';
import type { EvidenceId, SetId } from '../../shared/domain/ids';
import type { PortfolioRecords } from '../../shared/domain/portfolio';
import type { Pack } from '../../shared/packs/pack';
import { parsePackText } from '../../shared/packs/parse-pack';
import { toFindingText, toNames } from '../../shared/text/finding-text';
import { anEvidence, aPlanInput, aPortfolio, aResponse, aUse, cite, paragraph } from '../unit/shared/bundle/plan-samples';

export type BundleSample = { readonly name: string; readonly input: PlanInput };

export const assets = new URL('../../assets/', import.meta.url);

function readPackOf(id: string): Pack {
  const parsed = parsePackText(readFileSync(new URL(`packs/${id}.json`, assets), 'utf8'), readCheckUse);
  if (!parsed.ok) throw new Error(`the pack ${id}`);
  return parsed.value;
}

function withFindings(input: PlanInput): PlanInput {
  const { records, pack, scope } = input;
  const findings = checkPortfolio(records, pack, { today: input.madeOn, scope, missingFiles: new Set() });
  const names = toNames(records, pack);
  return { ...input, findings, describeFinding: (finding) => toFindingText(finding, names) };
}

/** The portfolio that comes with Carrel. */
export function aSampleBundle(scope: PlanInput['scope'], changes: Partial<PlanInput> = {}): PlanInput {
  const parsed = parsePortfolioText(readFileSync(new URL('sample/portfolio.json', assets), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  return withFindings(aPlanInput({ records: parsed.value.records, pack: readPackOf('lssc'), scope, ...changes }));
}

/** Nothing written, no evidence, not even a name. */
function anEmptyBundle(pack: Pack, scope: PlanInput['scope']): PlanInput {
  const { head } = aPortfolio();
  const profile = { name: '', email: '', library: '', role: '', admittedOn: '' };
  const records = aPortfolio({
    head: { ...head, title: '', packId: pack.id, packVersion: pack.version, profile, rounds: {} },
    chosenSets: [], responses: [], versions: [], requirementStates: [], evidence: [], uses: [], declarations: [],
  });
  return withFindings(aPlanInput({ records, pack, scope, recipientId: pack.recipients[0]?.id ?? '' }));
}

/** Every requirement of a pack answered with a text, an item of evidence and a note. */
function aFullBundle(pack: Pack, scope: PlanInput['scope'], words: string): PlanInput {
  const items = Array.from({ length: 40 }, (_, at) => anEvidence(at + 1, {
    title: words, originalName: `${words}.png`, description: words, classId: pack.evidenceClasses[at % (pack.evidenceClasses.length + 1)]?.id ?? '', mediaType: at % 2 === 0 ? 'image/png' : 'application/pdf',
  }));
  const requirements = pack.sets.flatMap((set) => set.requirements);
  const picture = { type: 'picture', attrs: { evidenceId: 'ev1' as EvidenceId, alt: words } } as const;
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }] } as const;
  const owners = [...requirements.map(({ id }) => [id, pack.slots.requirement] as const), ...pack.sets.map(({ id }) => [id, pack.slots.set] as const), [PROGRAM_OWNER, pack.slots.program] as const];
  const base = aPortfolio();
  const records: PortfolioRecords = {
    ...base,
    head: { ...base.head, title: words, packId: pack.id, packVersion: pack.version, profile: { name: words, email: words, library: words, role: words, admittedOn: '' } },
    chosenSets: pack.sets.map((set) => ({ setId: set.id, route: pack.routes[0]?.id ?? '', courseTitle: words, courseProvider: words, courseCompletedOn: '', courseApprovedOn: '' })),
    responses: owners.flatMap(([owner, slots]) => slots.map((slot) => aResponse(`${owner}/${slot.id}`, paragraph(words, cite('ev1'), words, cite('ev2'), cite('gone')), paragraph(), list, picture))),
    requirementStates: requirements.map(({ id, suggestions }) => ({ requirementId: id, mark: 'ready', suggestionId: suggestions?.[0]?.id ?? '', selfRating: '' })),
    evidence: items,
    uses: requirements.flatMap(({ id }, at) => [aUse('ev1', id, words), aUse(`ev${(at % 40) + 1}`, id, words)]).filter((use, at, all) => all.findIndex((other) => other.evidenceId === use.evidenceId && other.requirementId === use.requirementId) === at),
    declarations: [], receipts: [], versions: [],
  };
  return withFindings(aPlanInput({ records, pack, scope, isDraft: true, recipientId: pack.recipients[0]?.id ?? '' }));
}

const hostile = [
  '</title><script>alert(1)</script><img src=x onerror=alert(1)>" onload="x" \' & &amp; &#0; <!-- ]]>',
  '\u202Eright to left\u202C مكتبة 図書館 👩🏽‍🚒🏳️‍🌈 \u0000\u0007\uFFFE\u2028',
  'w'.repeat(10_000),
].join(' ');

const packs = ['lssc', 'cilip-certification', 'nhla-paralibrarian', 'blank'].map(readPackOf);
const ofPack = (pack: Pack): PlanInput['scope'] => (pack.slots.program.length > 0 ? PROGRAM_OWNER : (pack.sets[0]?.id ?? 'everything'));

/** A pack whose own words are hostile too. */
const hostilePack: Pack = { ...packs[0], title: hostile, sets: [{ ...packs[0]?.sets[0], title: hostile, requirements: packs[0]?.sets[0]?.requirements.map((requirement) => ({ ...requirement, title: hostile, text: hostile, number: '7<' })) }] } as unknown as Pack;

/** Bundles of every kind that has pages of its own. */
export const bundleSamples: readonly BundleSample[] = [
  { name: 'the sample’s set, as a draft with a PDF', input: aSampleBundle('access' as SetId, { isDraft: true, pdf: { sha256: anEvidence(900).sha256, size: 123_456 } }) },
  { name: 'everything of the sample', input: aSampleBundle('everything') },
  ...packs.map((pack) => ({ name: `an empty portfolio for ${pack.id}`, input: anEmptyBundle(pack, 'everything') })),
  ...packs.map((pack) => ({ name: `a full portfolio for ${pack.id}`, input: aFullBundle(pack, ofPack(pack), 'A plain sentence.') })),
  { name: 'hostile text', input: aFullBundle(hostilePack, 'everything', hostile) },
];

/** Bundles that are made of others: one in parts, and a computer's portfolios in one. */
export function planOthers(): readonly { readonly name: string; readonly plan: BundlePlan }[] {
  const input = aSampleBundle('access' as SetId);
  const largest = Math.max(...input.records.evidence.map(({ size }) => size));
  const parts = splitBundle(input, { maxFileBytes: largest + 300_000, maxTotalBytes: null, maxFiles: null });
  if (!parts.ok) throw new Error(JSON.stringify(parts.problem));
  const { madeOn, softwareVersion, styleSheet } = input;
  const portfolios = [aSampleBundle('everything'), anEmptyBundle(readPackOf('blank'), 'everything')];
  return [
    ...parts.value.map((plan, at) => ({ name: `part ${at + 1} of ${parts.value.length}`, plan })),
    { name: 'a backup of everything', plan: planComputerBackup({ portfolios, notOpened: ['<One> that "could not" be opened'], madeOn, softwareVersion, styleSheet }) },
  ];
}
