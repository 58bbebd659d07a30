import type { FindingArea, Severity } from '../../checks/finding';
import type { PrivacyDeclaration } from '../../domain/portfolio';

/** The fixed sentences of the exported pages. */
export const words = {
  about:
    'This folder is a portfolio as one bundle. It opens in any browser, with no network and no other software. The evidence is in the folder “evidence”, under the number it has in the text.',
  aboutDraft: 'This is a draft, made for comments. It is not the final submission.',
  aboutEverything: 'This bundle is a backup of the whole portfolio, with its history. Carrel can bring it back.',
  attachedOnly: 'Attached, not mentioned in the text',
  backToFront: 'Front page',
  checksIntro: 'What Carrel’s rehearsal had to say when this bundle was made. It is advice to the candidate, not a decision by the program.',
  checksNone: 'The rehearsal found nothing to mention.',
  citationGone: 'evidence removed',
  coverage: 'Coverage',
  coverageLegend: '● mentioned in the text. ○ attached only.',
  emptyPart: 'Nothing written here.',
  evidence: 'Evidence',
  evidenceIntro: 'Each item links to its file and to every sentence that mentions it.',
  evidenceNone: 'There is no evidence in this bundle.',
  gaps: 'Not in this bundle',
  gapsNone: 'Nothing is missing: every part that is asked for has text.',
  inDraft: 'In draft',
  noLongerAskedFor: 'No longer asked for',
  noLongerAskedForIntro: 'The program has dropped these parts. What was written for them is kept.',
  noText: 'No text',
  notMentioned: 'Not mentioned in any text here',
  rehearsal: 'Rehearsal',
  receiptElsewhere: 'On the receipt, which the candidate holds',
  statements: 'Statements',
  skip: 'Skip to the text',
  suggestion: 'Suggestion followed',
} as const;

export const privacyWords: Readonly<Record<PrivacyDeclaration, string>> = {
  undeclared: 'Not declared',
  'no-patron-data': 'No patron data',
  redacted: 'Patron data removed',
  'permission-held': 'Permission held',
};

export const severityWords: Readonly<Record<Severity, string>> = {
  must: 'Must be settled',
  should: 'Should be looked at',
  remark: 'Remark',
};

export const areaWords: Readonly<Record<FindingArea, string>> = {
  writing: 'Writing',
  evidence: 'Evidence',
  files: 'Files',
  privacy: 'Privacy',
  plan: 'Plan',
  completeness: 'Completeness',
};
