import type { Limit, Pack, Slot } from '../../shared/packs/pack';
import type { RequirementId, SetId, SlotId } from '../../shared/domain/ids';

/** A part to write: rich text, required, without limits, unless told. */
export function aSlot(id: string, overrides: Partial<Omit<Slot, 'id'>> = {}): Slot {
  return { id: id as SlotId, kind: 'richText', label: id, required: true, ...overrides };
}

export function aLimit(overrides: Partial<Limit> = {}): Limit {
  return { unit: 'words', max: 10, force: 'hard', ...overrides };
}

type PackSet = Pack['sets'][number];
type PackRequirement = PackSet['requirements'][number];

/** `aRequirement('access/07')`, number 7, with two suggestions `a` and `b`. */
export function aRequirement(id: string, overrides: Partial<Omit<PackRequirement, 'id'>> = {}): PackRequirement {
  const number = String(Number(id.slice(id.lastIndexOf('/') + 1)) || 1);
  const suggestions = [
    { id: 'a', text: 'Take one policy people find hard.' },
    { id: 'b', text: 'Teach one procedure to a colleague.' },
  ];
  return { id: id as RequirementId, number, title: `Title of ${id}`, verb: 'know', text: `Text of ${id}.`, suggestions, ...overrides };
}

export function aSet(id: string, overrides: Partial<Omit<PackSet, 'id'>> = {}): PackSet {
  return { id: id as SetId, title: `Set ${id}`, group: 'electives', about: `About ${id}.`, requirements: [aRequirement(`${id}/01`)], ...overrides };
}

const access = aSet('access', {
  title: 'Access Services',
  requirements: [
    aRequirement('access/07', { title: 'Explaining policies' }),
    aRequirement('access/08', { title: 'Welcoming service' }),
    aRequirement('access/09', { title: 'Emergencies and needs' }),
  ],
});

/**
 * A small complete pack in LSSC's shape: one required set, three electives of which two are to choose, four parts for
 * each competency (a suggestion replaces the first), one statement for each set. It lists no checks.
 */
export function aPack(overrides: Partial<Pack> = {}): Pack {
  return {
    format: 'carrel-pack/1',
    id: 'org.example.small',
    version: '1',
    language: 'en',
    title: 'A small program',
    shortTitle: 'Small',
    about: 'A program for tests.',
    issuer: { name: 'Example' },
    status: { state: 'open', note: 'Open.', checked: '2026-11-22' },
    wording: 'paraphrase',
    submissionUnit: 'set',
    groups: [
      { id: 'required', label: 'Required', choose: 'all' },
      { id: 'electives', label: 'Electives', choose: 2 },
    ],
    routes: [
      { id: 'portfolio', label: 'Portfolio', kind: 'writing' },
      { id: 'course', label: 'Course', kind: 'course', lookBackMonths: 24 },
      { id: 'agreement', label: 'Agreement', kind: 'agreement' },
    ],
    evidenceClasses: [
      { id: 'primary', label: 'Primary', guidance: 'You made it or did it.', shape: 'primary' },
      { id: 'secondary', label: 'Secondary', guidance: 'It supports your account.', shape: 'secondary' },
    ],
    slots: {
      program: [],
      set: [aSlot('learning-statement', { label: 'Personal statement' })],
      requirement: [
        aSlot('approach', { label: 'Approach', replacedBy: 'suggestion' }),
        aSlot('did', { label: 'What I did', placeholder: 'Describe one real piece of work.' }),
        aSlot('learned', { label: 'What I learned' }),
        aSlot('evaluation', { label: 'How well it went' }),
      ],
    },
    sets: [aSet('foundations', { title: 'Foundations', group: 'required' }), access, aSet('reference'), aSet('youth')],
    checks: [],
    eligibility: [],
    fees: [],
    declarations: [
      { id: 'own-work', text: 'This is my own work.', required: true },
      { id: 'photo', text: 'You may print my photo.', required: false },
    ],
    recipients: [{ id: 'default', title: 'Any reader', purpose: 'own-record', limits: {} }],
    wordsPerPage: 100,
    ...overrides,
  };
}
