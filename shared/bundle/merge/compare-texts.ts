import type { EvidenceId, ResponseKey } from '../../domain/ids';
import type { Response, ResponseVersion } from '../../domain/portfolio';
import type { RichText } from '../../domain/rich-text';
import { citationsIn, isBlank, picturesIn } from '../../domain/rich-text-reading';
import { slotOfKey } from '../../packs/pack-index';
import type { ImportReason } from '../import-report';
import { isSame, keptMine, keptSame, leftOut, type ComparedSides } from './compared-sides';
import type { MergeChoice, MergeCircumstances, MergeItem, MergeState, Settled } from './merge-item';
import { joinTexts, renameEvidence } from './merged-text';

type Text = { readonly theirs: Response; readonly mine: Response | null; readonly sides: ComparedSides };

/** Every text of the bundle; a place where mine is empty counts as one without a text. */
export function compareTexts(sides: ComparedSides): readonly MergeItem[] {
  const mine = new Map(sides.mine.responses.map((response) => [response.key, response]));
  return sides.theirs.responses.map((theirs) => toTextItem({ theirs, mine: mine.get(theirs.key) ?? null, sides }));
}

function toTextItem(text: Text): MergeItem {
  const { theirs, mine, sides } = text;
  const state = toState(text);
  return {
    id: `response ${theirs.key}`,
    kind: 'response',
    label: sides.labels.ofResponse(theirs.key),
    state,
    choices: toChoices(state, theirs.doc),
    sides: { kind: 'text', mine: mine?.doc ?? null, theirs: theirs.doc },
    settle: (choice, circumstances) => {
      if (state === 'same') return keptSame;
      if (choice === 'mine') return state === 'differs' ? keptMine : leftOut;
      return bringText(text, { choice, state, circumstances });
    },
  };
}

function toState({ theirs, mine, sides }: Text): MergeState {
  const isUnwritten = mine === null || isBlank(mine.doc);
  if (isUnwritten && isBlank(theirs.doc)) return 'same';
  if (isUnwritten) return 'only-theirs';
  return isSame(theirs.doc, mine.doc) || isSame(renameEvidence(theirs.doc, sides.renamed), mine.doc) ? 'same' : 'differs';
}

function toChoices(state: MergeState, theirs: RichText): readonly MergeChoice[] {
  if (state === 'same') return [];
  if (state === 'only-theirs') return ['theirs', 'mine'];
  return isBlank(theirs) ? ['mine', 'theirs'] : ['mine', 'theirs', 'both'];
}

type Bringing = { readonly choice: MergeChoice; readonly state: MergeState; readonly circumstances: MergeCircumstances };

/** What stood here becomes an earlier text, whichever way theirs comes in. */
function bringText({ theirs, mine, sides }: Text, { choice, state, circumstances }: Bringing): Settled {
  const { key } = theirs;
  const brought = renameEvidence(theirs.doc, toAllRenamed(circumstances));
  const isBoth = choice === 'both' && mine !== null;
  const doc = isBoth ? joinTexts(mine.doc, brought, sides.facts.madeOn) : brought;
  // Later than what stood here even where the clock was set back, so that no older draft is taken for newer.
  const updatedAt = new Date(Math.max(circumstances.now, mine === null ? 0 : Date.parse(mine.updatedAt) + 1)).toISOString();
  const outcome = isBoth ? 'kept-both' : state === 'differs' ? 'replaced' : 'added';
  return { outcome, reason: toReason({ key, brought, sides, circumstances }) || (outcome === 'replaced' ? 'earlier-text-kept' : ''), changes: { responses: [{ key, doc, updatedAt }], versions: toKept(mine, sides) } };
}

export function toAllRenamed({ renamed, doubled }: MergeCircumstances): ReadonlyMap<EvidenceId, EvidenceId> {
  return new Map([...renamed, ...doubled]);
}

function toKept(mine: Response | null, sides: ComparedSides): readonly ResponseVersion[] {
  if (mine === null || isBlank(mine.doc)) return [];
  const { key, updatedAt: savedAt, doc } = mine;
  const isKept = sides.mine.versions.some((version) => version.key === key && version.savedAt === savedAt && isSame(version.doc, doc));
  return isKept ? [] : [{ key, savedAt, doc }];
}

type Brought = { readonly key: ResponseKey; readonly brought: RichText; readonly sides: ComparedSides; readonly circumstances: MergeCircumstances };

/** A mention of evidence that stays away is kept; the text shows it as gone. */
function toReason({ key, brought, sides, circumstances: { present } }: Brought): ImportReason | '' {
  const absent = [...citationsIn(brought), ...picturesIn(brought).map(({ evidenceId }) => evidenceId)].filter((id) => !present.has(id));
  if (absent.length > 0) return absent.some((id) => sides.theirs.evidence.some((item) => item.id === id)) ? 'evidence-left-out' : 'evidence-not-in-bundle';
  return slotOfKey(sides.facts.pack, key) === undefined ? 'no-longer-asked' : '';
}
