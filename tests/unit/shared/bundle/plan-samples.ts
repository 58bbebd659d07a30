import { readFileSync } from 'node:fs';
import type { EvidenceId, PortfolioId, RequirementId, ResponseKey, SetId, Sha256 } from '../../../../shared/domain/ids';
import type { Evidence, PortfolioRecords, Response, Use } from '../../../../shared/domain/portfolio';
import type { BlockNode, InlineNode, RichText } from '../../../../shared/domain/rich-text';
import type { Pack } from '../../../../shared/packs/pack';
import { parsePack } from '../../../../shared/packs/parse-pack';
import type { PlanInput } from '../../../../shared/bundle/plan-input';

function readAsset(path: string): string {
  return readFileSync(new URL(`../../../../assets/${path}`, import.meta.url), 'utf8');
}

export const styleSheet = readAsset('bundle/pages.css');

export function readPack(name: string): Pack {
  const parsed = parsePack(JSON.parse(readAsset(`packs/${name}.json`)), () => null);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

export const lssc = readPack('lssc');

export function text(words: string): InlineNode {
  return { type: 'text', text: words };
}

export function cite(id: string): InlineNode {
  return { type: 'citation', attrs: { evidenceId: id as EvidenceId } };
}

export function paragraph(...content: readonly (InlineNode | string)[]): BlockNode {
  if (content.length === 0) return { type: 'paragraph' };
  return { type: 'paragraph', content: content.map((node) => (typeof node === 'string' ? text(node) : node)) };
}

export function aDoc(...content: readonly BlockNode[]): RichText {
  return { type: 'doc', content };
}

export function aResponse(key: string, ...content: readonly BlockNode[]): Response {
  return { key: key as ResponseKey, doc: aDoc(...content), updatedAt: '2026-11-20T18:00:00.000Z' };
}

export function aUse(evidenceId: string, requirementId: string, note = ''): Use {
  return { evidenceId: evidenceId as EvidenceId, requirementId: requirementId as RequirementId, note };
}

/** Evidence number `n` has the id `ev<n>` and a digest of its own. */
export function anEvidence(number: number, changes: Partial<Evidence> = {}): Evidence {
  return {
    id: `ev${number}` as EvidenceId,
    number,
    sha256: number.toString(16).padStart(64, 'a') as Sha256,
    size: 1000 * number + 175,
    mediaType: 'application/pdf',
    originalName: `File ${number}.pdf`,
    title: `Item ${number}`,
    classId: 'primary',
    date: '2026-03-04',
    description: '',
    privacy: 'no-patron-data',
    addedAt: '2026-10-01T12:00:00.000Z',
    removedAt: '',
    inspection: { inspector: 1, detectedType: 'pdf', problems: [] },
    ...changes,
  };
}

/** Access Services, partly written: E3 and E4 mentioned, E5 attached only, E6 used nowhere, E7 in the trash, E8 in another set. */
export function aPortfolio(changes: Partial<PortfolioRecords> = {}): PortfolioRecords {
  return {
    packJson: '{"format":"carrel-pack/1"}',
    head: {
      id: 'p-1' as PortfolioId,
      title: 'My portfolio',
      createdAt: '2026-01-05T09:00:00.000Z',
      packId: lssc.id,
      packVersion: lssc.version,
      profile: { name: 'Sample Candidate', email: 'sample@example.org', library: 'Elm Street branch', role: 'Assistant', admittedOn: '2025-02-01' },
      rounds: { access: 2, communication: 1 },
    },
    chosenSets: ['access', 'communication'].map((setId) => ({ setId: setId as SetId, route: 'portfolio', courseTitle: '', courseProvider: '', courseCompletedOn: '', courseApprovedOn: '' })),
    responses: [
      aResponse('access/07/approach', paragraph('I chose the policy people find hardest.')),
      aResponse(
        'access/07/did',
        paragraph('Our old handout', cite('ev3'), ' used four terms. The new one', cite('ev4'), ' answers questions <in order> & "plainly".'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('Can I get it?'), cite('ev3')] }] }] },
        { type: 'picture', attrs: { evidenceId: 'ev4' as EvidenceId, alt: 'The shelf, "after"' } },
      ),
      aResponse('access/01/did', paragraph({ type: 'text', text: 'See the rules', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }] }, cite('ev7'))),
      aResponse('access/learning-statement', paragraph('Access services taught me'), paragraph()),
      aResponse('communication/01/did', paragraph('Another set', cite('ev8'))),
    ],
    versions: [{ key: 'access/07/did' as ResponseKey, savedAt: '2026-11-01T10:00:00.000Z', doc: aDoc(paragraph('An earlier try')) }],
    requirementStates: [{ requirementId: 'access/07' as RequirementId, mark: 'ready', suggestionId: '', selfRating: '' }],
    evidence: [
      anEvidence(3, { title: 'Hold handout, 2019', originalName: 'Hold Handout (2019).PDF', classId: 'secondary' }),
      anEvidence(4, { title: 'Hold shelf <after>', originalName: 'régal – étagère.JPG', mediaType: 'image/jpeg' }),
      anEvidence(5, { title: '=cmd()', originalName: 'CON.txt', mediaType: 'text/plain', classId: '', date: '' }),
      anEvidence(6),
      anEvidence(7, { removedAt: '2026-11-02T10:00:00.000Z' }),
      anEvidence(8),
    ],
    uses: [aUse('ev3', 'access/07', 'The wording we had'), aUse('ev5', 'access/08'), aUse('ev7', 'access/07'), aUse('ev8', 'communication/01')],
    declarations: [{ declarationId: 'own-work', givenAt: '2026-11-20T18:00:00.000Z' }],
    receipts: [],
    ...changes,
  };
}

export function aPlanInput(changes: Partial<PlanInput> = {}): PlanInput {
  return {
    records: aPortfolio(),
    pack: lssc,
    scope: 'access' as SetId,
    findings: [],
    describeFinding: (finding) => ({ what: `What ${finding.check}`, why: 'Why' }),
    madeOn: '2026-11-22',
    round: 2,
    isDraft: false,
    recipientId: lssc.recipients[0]?.id ?? '',
    softwareVersion: '0.1.0',
    styleSheet,
    pdf: null,
    ...changes,
  };
}

export function textsOf(plan: { readonly payload: readonly { readonly kind: string; readonly path: string; readonly text?: string }[] }): ReadonlyMap<string, string> {
  return new Map(plan.payload.flatMap((entry) => (entry.text === undefined ? [] : [[entry.path, entry.text] as const])));
}
