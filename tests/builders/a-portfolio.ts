import type { EvidenceId, PortfolioId, RequirementId, ResponseKey, SetId } from '../../shared/domain/ids';
import type { ChosenSet, Evidence, PortfolioRecords, Profile, Receipt, RequirementState } from '../../shared/domain/portfolio';
import type { RichText } from '../../shared/domain/rich-text';
import { aText } from './a-text';

/** Complete records that grow by what a test says; each step gives a new builder. */
export type PortfolioBuilder = {
  readonly records: PortfolioRecords;
  choosing(setId: string, route?: string, course?: Partial<ChosenSet>): PortfolioBuilder;
  writing(key: string, text: string | RichText, updatedAt?: string): PortfolioBuilder;
  with(...evidence: readonly Evidence[]): PortfolioBuilder;
  /** Attaches evidence by number: `using(4, 'access/07')`. */
  using(number: number, owner: string, note?: string): PortfolioBuilder;
  marking(owner: string, state: Partial<Omit<RequirementState, 'requirementId'>>): PortfolioBuilder;
  declaring(declarationId: string): PortfolioBuilder;
  receiving(receipt: Receipt): PortfolioBuilder;
  knowing(profile: Partial<Profile>): PortfolioBuilder;
};

const emptyRecords: PortfolioRecords = {
  packJson: '{}',
  head: {
    id: 'p1' as PortfolioId,
    title: 'My portfolio',
    createdAt: '2026-01-05T09:00:00.000Z',
    packId: 'org.example.small',
    packVersion: '1',
    profile: { name: 'Sample Candidate', email: 'sample@example.org', library: 'Elm Street', role: 'Clerk', admittedOn: '2025-03-03' },
    rounds: {},
  },
  chosenSets: [],
  responses: [],
  versions: [],
  requirementStates: [],
  evidence: [],
  uses: [],
  declarations: [],
  receipts: [],
};

/** A portfolio with a full profile in which nothing is chosen or written, unless told. */
export function aPortfolio(overrides: Partial<PortfolioRecords> = {}): PortfolioBuilder {
  return toBuilder({ ...emptyRecords, ...overrides });
}

function toBuilder(records: PortfolioRecords): PortfolioBuilder {
  const change = (changed: Partial<PortfolioRecords>): PortfolioBuilder => toBuilder({ ...records, ...changed });
  return {
    records,
    choosing(setId, route = 'portfolio', course = {}) {
      const unknown = { courseTitle: '', courseProvider: '', courseCompletedOn: '', courseApprovedOn: '' };
      return change({ chosenSets: [...records.chosenSets, { setId: setId as SetId, route, ...unknown, ...course }] });
    },
    writing(key, text, updatedAt = '2026-11-20T20:00:00.000Z') {
      const doc = typeof text === 'string' ? aText(text) : text;
      const others = records.responses.filter((response) => response.key !== key);
      return change({ responses: [...others, { key: key as ResponseKey, doc, updatedAt }] });
    },
    with: (...evidence) => change({ evidence: [...records.evidence, ...evidence] }),
    using: (number, owner, note = '') =>
      change({ uses: [...records.uses, { evidenceId: `e${number}` as EvidenceId, requirementId: owner as RequirementId, note }] }),
    marking(owner, state) {
      const others = records.requirementStates.filter((known) => known.requirementId !== owner);
      const marked: RequirementState = { requirementId: owner as RequirementId, mark: 'none', suggestionId: '', selfRating: '', ...state };
      return change({ requirementStates: [...others, marked] });
    },
    declaring: (declarationId) =>
      change({ declarations: [...records.declarations, { declarationId, givenAt: '2026-11-20T20:00:00.000Z' }] }),
    receiving: (receipt) => change({ receipts: [...records.receipts, receipt] }),
    knowing: (profile) => change({ head: { ...records.head, profile: { ...records.head.profile, ...profile } } }),
  };
}
