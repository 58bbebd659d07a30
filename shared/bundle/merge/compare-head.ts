import type { Profile } from '../../domain/portfolio';
import { keptMine, keptSame, leftOut, toFields, type ComparedSides } from './compared-sides';
import type { MergeItem } from './merge-item';
import type { RecordChanges } from './record-changes';

const profileFields: readonly (keyof Profile)[] = ['name', 'email', 'library', 'role', 'admittedOn'];

const fieldLabels: Readonly<Record<keyof Profile, string>> = {
  name: 'Your name',
  email: 'E-mail',
  library: 'Library',
  role: 'Role',
  admittedOn: 'Admitted on',
};

/** The profile, field by field, and the portfolio's own name. A field that the bundle leaves empty says nothing. */
export function compareHead({ theirs, mine }: ComparedSides): readonly MergeItem[] {
  const title = toValueItem({ id: 'title', label: 'Name of the portfolio', fields: toFields(['portfolioTitle'], { portfolioTitle: mine.head.title }, { portfolioTitle: theirs.head.title }) }, { title: theirs.head.title });
  const profile = profileFields.flatMap((name): readonly MergeItem[] => {
    const value = theirs.head.profile[name];
    if (value === '') return [];
    const fields = toFields([name], mine.head.profile, theirs.head.profile);
    return [toValueItem({ id: `profile ${name}`, label: fieldLabels[name], fields }, { profile: { [name]: value } })];
  });
  return [...(theirs.head.title === '' ? [] : [title]), ...profile];
}

type Value = { readonly id: string; readonly label: string; readonly fields: ReturnType<typeof toFields> };

function toValueItem({ id, label, fields }: Value, changes: Partial<RecordChanges>): MergeItem {
  const isNew = fields.every((field) => field.mine === '');
  return {
    id,
    kind: 'profile',
    label,
    state: fields.length === 0 ? 'same' : isNew ? 'only-theirs' : 'differs',
    choices: fields.length === 0 ? [] : isNew ? ['theirs', 'mine'] : ['mine', 'theirs'],
    sides: { kind: 'fields', fields },
    settle: (choice) => {
      if (fields.length === 0) return keptSame;
      if (choice === 'mine') return isNew ? leftOut : keptMine;
      return isNew ? { outcome: 'added', reason: '', changes } : { outcome: 'replaced', reason: '', changes };
    },
  };
}

/** The higher round counts, so that no round is used twice. */
export function compareRounds({ theirs, mine, labels }: ComparedSides): readonly MergeItem[] {
  return Object.entries(theirs.head.rounds).map(([scope, round]): MergeItem => {
    const now = mine.head.rounds[scope] ?? 1;
    const isSameRound = round <= now;
    return {
      id: `round ${scope}`,
      kind: 'round',
      label: `${scope === 'everything' ? 'The whole portfolio' : labels.ofOwner(scope)}, round ${round}`,
      state: isSameRound ? 'same' : 'only-theirs',
      choices: [],
      sides: { kind: 'fields', fields: [] },
      settle: () => (isSameRound ? { ...keptSame, reason: round === now ? 'same' : 'yours-is-higher' } : { outcome: 'added', reason: '', changes: { rounds: { [scope]: round } } }),
    };
  });
}

/** Receipts are united by id; nothing is asked. */
export function compareReceipts({ theirs, mine }: ComparedSides): readonly MergeItem[] {
  const known = new Set(mine.receipts.map(({ id }) => id));
  return theirs.receipts.map((receipt): MergeItem => {
    const isKnown = known.has(receipt.id);
    return {
      id: `receipt ${receipt.id}`,
      kind: 'receipt',
      label: receipt.fileName,
      state: isKnown ? 'same' : 'only-theirs',
      choices: [],
      sides: { kind: 'fields', fields: [] },
      settle: () => (isKnown ? keptSame : { outcome: 'added', reason: '', changes: { receipts: [receipt] } }),
    };
  });
}

/** A declaration was given or was not; when is kept from the side that gave it first here. */
export function compareDeclarations({ theirs, mine, facts }: ComparedSides): readonly MergeItem[] {
  const given = new Set(mine.declarations.map(({ declarationId }) => declarationId));
  return theirs.declarations.map((declaration): MergeItem => {
    const { declarationId } = declaration;
    const isGiven = given.has(declarationId);
    return {
      id: `declaration ${declarationId}`,
      kind: 'declaration',
      label: facts.bundlePack.declarations.find(({ id }) => id === declarationId)?.text ?? declarationId,
      state: isGiven ? 'same' : 'only-theirs',
      choices: isGiven ? [] : ['theirs', 'mine'],
      sides: { kind: 'fields', fields: [] },
      settle: (choice) => (isGiven ? keptSame : choice === 'mine' ? leftOut : { outcome: 'added', reason: '', changes: { declarations: [declaration] } }),
    };
  });
}
