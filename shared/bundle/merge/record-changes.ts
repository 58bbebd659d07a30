import type {
  ChosenSet, DeclarationGiven, Evidence, PortfolioHead, PrivacyAnswer, Profile, Receipt, RequirementState, Response, ResponseVersion, Use,
} from '../../domain/portfolio';

/** Rows to put into a portfolio: added, or in the place of the row with the same key. Nothing is ever taken out. */
export type RecordChanges = {
  /** Empty: as it is. */
  readonly title: string;
  readonly profile: Partial<Profile>;
  readonly rounds: PortfolioHead['rounds'];
  readonly chosenSets: readonly ChosenSet[];
  readonly responses: readonly Response[];
  /** Only added. */
  readonly versions: readonly ResponseVersion[];
  readonly requirementStates: readonly RequirementState[];
  readonly evidence: readonly Evidence[];
  readonly uses: readonly Use[];
  readonly declarations: readonly DeclarationGiven[];
  readonly receipts: readonly Receipt[];
  readonly privacyAnswers: readonly PrivacyAnswer[];
};

/** Several changes as one; versions in the order of time, as storage keeps them. */
export function combineChanges(parts: readonly Partial<RecordChanges>[]): RecordChanges {
  const all = <T>(pick: (part: Partial<RecordChanges>) => readonly T[] | undefined): readonly T[] => parts.flatMap((part) => pick(part) ?? []);
  return {
    title: parts.map(({ title }) => title ?? '').findLast((title) => title !== '') ?? '',
    profile: Object.assign({}, ...parts.map(({ profile }) => profile ?? {})) as Partial<Profile>,
    rounds: Object.assign({}, ...parts.map(({ rounds }) => rounds ?? {})) as PortfolioHead['rounds'],
    chosenSets: all((part) => part.chosenSets),
    responses: all((part) => part.responses),
    versions: [...all((part) => part.versions)].sort((a, b) => Date.parse(a.savedAt) - Date.parse(b.savedAt)),
    requirementStates: all((part) => part.requirementStates),
    evidence: all((part) => part.evidence),
    uses: all((part) => part.uses),
    declarations: all((part) => part.declarations),
    receipts: all((part) => part.receipts),
    privacyAnswers: all((part) => part.privacyAnswers),
  };
}

/** The head with what is to change of it. */
export function toChangedHead(head: PortfolioHead, changes: Pick<RecordChanges, 'title' | 'profile' | 'rounds'>): PortfolioHead {
  return { ...head, title: changes.title || head.title, profile: { ...head.profile, ...changes.profile }, rounds: { ...head.rounds, ...changes.rounds } };
}
