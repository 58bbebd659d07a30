import type { FindingArea, Severity } from '../../checks/finding';
import type { PrivacyDeclaration } from '../../domain/portfolio';

/** The fixed sentences of the exported pages. */
export const words = {
  about:
    'This folder is a portfolio as one bundle. It opens in any browser, with no network and no other software.',
  aboutDraft: 'This is a draft, made for comments. It is not the final submission.',
  aboutEverything: 'This bundle is a backup of the whole portfolio, with its history. Carrel can bring it back.',
  alsoIn: 'also in',
  attached: 'attached',
  attachedOnly: 'Attached, not mentioned in the text',
  backToFront: 'Front page',
  checksIntro: 'What Carrel’s rehearsal had to say when this bundle was made. It is advice to the candidate, not a decision by the program.',
  checksNone: 'The rehearsal found nothing to mention.',
  check: 'Checking that nothing has changed',
  checkBag:
    'This bundle is a BagIt bag: the list manifest-sha256.txt in its top folder has a digest for every file. Carrel compares them when it opens the zip. Without Carrel, unpack the zip, open a terminal in the top folder and type',
  checkCode:
    'The list shows damage. Someone who changes a file on purpose can also write a new list; the receipt code, which the candidate holds, shows that too. It is the beginning of the SHA-256 of the file tagmanifest-sha256.txt, 20 characters long.',
  citationGone: 'evidence removed',
  classUndecided: 'Not decided',
  contents: 'Contents',
  coverage: 'Coverage',
  coverageLegend: 'In brackets: attached, not mentioned in the text.',
  emptyPart: 'Nothing written here.',
  evidence: 'Evidence',
  evidenceIntro: 'Each item links to its file and to every sentence that mentions it.',
  evidenceNone: 'There is no evidence in this bundle.',
  gaps: 'Not in this bundle',
  gapsNone: 'Nothing is missing: every part that is asked for has text.',
  inDraft: 'In draft',
  inTheList: 'in the list',
  inTheText: 'In the text',
  items: 'Items',
  noLongerAskedFor: 'No longer asked for',
  noLongerAskedForIntro: 'The program has dropped these parts. What was written for them is kept.',
  noText: 'No text',
  notMentioned: 'Not mentioned in any text here',
  reading: 'How to read this',
  readingMarks: 'A mark such as E4 in a text stands for an item of evidence. It leads to the end of its page, where the item’s name opens its file.',
  readingOrder: 'Start anywhere in the contents. Each response has a page of its own, and the end of each page leads to the next.',
  readingZip: 'If a link does not open, this page may have been opened inside the zip. Unpack the whole zip first, then open index.html.',
  onePdf: 'All of it in one file, to print or to read in a row:',
  rehearsal: 'Rehearsal',
  receiptElsewhere: 'On the receipt, which the candidate holds',
  response: 'Response',
  statements: 'Statements',
  skip: 'Skip to the text',
  suggestion: 'Suggestion followed',
  usedInHowMany: 'Used in how many',
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
