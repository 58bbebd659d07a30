import type { Evidence } from '../../domain/portfolio';
import { keptMine, keptSame, leftOut, toFields, type ComparedSides } from './compared-sides';
import type { MergeChoice, MergeCircumstances, MergeField, MergeItem, Settled } from './merge-item';

/** What is said about an item; the bytes, the number and when it was added are no matter of choice. */
const said = ['title', 'classId', 'date', 'description', 'privacy', 'tags'] as const;

type Pair = { readonly theirs: Evidence; readonly mine: Evidence | null; /** The bundle or this computer has the file that the bundle names. */ readonly hasFile: boolean };

export function compareEvidence({ theirs, mine, facts, matches, labels }: ComparedSides): readonly MergeItem[] {
  const held = new Set([...facts.files.map(({ sha256 }) => sha256), ...mine.evidence.map(({ sha256 }) => sha256).filter((digest) => !facts.missing.has(digest))]);
  const back = new Set(facts.files.map(({ sha256 }) => sha256).filter((digest) => facts.missing.has(digest)));
  return theirs.evidence.map((item): MergeItem => {
    const pair: Pair = { theirs: item, mine: matches.get(item.id) ?? null, hasFile: held.has(item.sha256) };
    const about = { id: `evidence ${item.id}`, kind: 'evidence' as const, label: labels.ofEvidence(matches.get(item.id)?.id ?? item.id), evidence: item };
    return { ...about, ...(pair.mine === null ? toNewItem(pair) : toKnownItem(pair, pair.mine, back.has(item.sha256))) };
  });
}

type Compared = Pick<MergeItem, 'state' | 'choices' | 'sides' | 'settle'>;

function toNewItem({ theirs, hasFile }: Pair): Compared {
  return {
    state: 'only-theirs',
    choices: ['theirs', 'mine'],
    sides: { kind: 'fields', fields: [] },
    settle: (choice, circumstances) => (choice === 'mine' ? leftOut : { ...toAdded(theirs, hasFile), ...toNewRow(theirs, circumstances) }),
  };
}

function toAdded({ removedAt }: Evidence, hasFile: boolean): Pick<Settled, 'outcome' | 'reason'> {
  return hasFile ? { outcome: 'added', reason: '' } : { outcome: 'added-without-file', reason: removedAt === '' ? 'file-not-in-bundle' : 'was-in-trash' };
}

/** Under its own number where that is free, and named with the one it has here where it is not. */
function toNewRow(theirs: Evidence, { doubled, numbers }: MergeCircumstances): Pick<Settled, 'changes' | 'label'> {
  const number = numbers.get(theirs.id) ?? theirs.number;
  const row: Evidence = { ...theirs, id: doubled.get(theirs.id) ?? theirs.id, number };
  const name = `E${theirs.number} ${theirs.title || theirs.originalName}`;
  return { changes: { evidence: [row] }, label: number === theirs.number ? name : `${name} (E${number} here)` };
}

/** @param isBack its bytes had gone missing here, and the bundle has them */
function toKnownItem(pair: Pair, mine: Evidence, isBack: boolean): Compared {
  const { theirs, hasFile } = pair;
  const isOtherFile = theirs.sha256 !== mine.sha256;
  const fields = toEvidenceFields(theirs, mine);
  const state = fields.length === 0 ? 'same' : 'differs';
  return {
    state,
    choices: toChoices(state, isOtherFile, hasFile),
    sides: { kind: 'fields', fields },
    settle: (choice, circumstances) => {
      if (state === 'same') return isBack ? { ...keptSame, reason: 'file-is-back' } : keptSame;
      if (isOtherFile && !hasFile) return { ...keptMine, reason: 'other-file-not-in-bundle' };
      return choice === 'mine' ? keptMine : settleKnown({ choice, theirs, mine }, circumstances);
    },
  };
}

function toEvidenceFields(theirs: Evidence, mine: Evidence): readonly MergeField[] {
  const isOtherFile = theirs.sha256 !== mine.sha256;
  const file: MergeField = { name: 'file', mine: mine.originalName, theirs: theirs.originalName };
  const trash: MergeField = { name: 'trash', mine: mine.removedAt, theirs: theirs.removedAt };
  return [...(isOtherFile ? [file] : []), ...toFields<Evidence>(said, mine, theirs), ...((trash.mine === '') === (trash.theirs === '') ? [] : [trash])];
}

function toChoices(state: MergeItem['state'], isOtherFile: boolean, hasFile: boolean): readonly MergeChoice[] {
  if (state === 'same') return [];
  if (!isOtherFile) return ['mine', 'theirs'];
  // An item whose file would be lost is no better than mine.
  return hasFile ? ['mine', 'theirs', 'both'] : ['mine'];
}

type Known = { readonly choice: MergeChoice; readonly theirs: Evidence; readonly mine: Evidence };

/** The file of mine that theirs replaces stays in the safe copies, as with any file that is replaced. */
function settleKnown({ choice, theirs, mine }: Known, circumstances: MergeCircumstances): Settled {
  if (choice === 'both') return { outcome: 'kept-both', reason: '', ...toNewRow(theirs, circumstances) };
  const { id, number, addedAt } = mine;
  const removedAt = (theirs.removedAt === '') === (mine.removedAt === '') ? mine.removedAt : theirs.removedAt;
  return { outcome: 'replaced', reason: theirs.sha256 === mine.sha256 ? '' : 'file-in-safe-copy', changes: { evidence: [{ ...theirs, id, number, addedAt, removedAt }] } };
}
