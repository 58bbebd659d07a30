/** Plain JSON, complete and valid, with one of everything that can go wrong; each call gives a copy to change. */
export function aPackJson(): ReturnType<typeof make> {
  return structuredClone(make());
}

function make() {
  const reader = { id: 'reader', title: 'A reader', purpose: 'pre-review', limits: {} };
  return {
    format: 'carrel-pack/1',
    id: 'org.example.small',
    version: '1',
    language: 'en',
    title: 'Small program',
    shortTitle: 'Small',
    about: 'Two sets, one of them to choose.',
    issuer: { name: 'An office' },
    status: { state: 'open', note: 'Open.', since: '2020-01-01', checked: '2026-11-22' },
    validity: { from: '2020-01-01', until: '2030-01-01' },
    wording: 'paraphrase',
    submissionUnit: 'set',
    groups: [
      { id: 'all', label: 'Required', choose: 'all' as 'all' | number },
      { id: 'some', label: 'Electives', choose: 1 },
    ],
    routes: [{ id: 'portfolio', label: 'Portfolio', kind: 'writing' }],
    evidenceClasses: [{ id: 'primary', label: 'Primary', guidance: 'Made by you.', shape: 'primary' }],
    slots: {
      program: [{ id: 'statement', kind: 'richText', label: 'Statement', required: true }] as Record<string, unknown>[],
      set: [{ id: 'summary', kind: 'richText', label: 'Summary', required: true }] as Record<string, unknown>[],
      requirement: [
        { id: 'did', kind: 'richText', label: 'Did', required: true, limits: [{ unit: 'words', max: 100, force: 'hard' }] },
        { id: 'learned', kind: 'richText', label: 'Learned', required: true },
      ] as Record<string, unknown>[],
    },
    sets: [aSet('first', 'all'), aSet('second', 'some')],
    checks: [
      { check: 'min-words', params: { min: 10, slots: ['did'] }, severity: 'should' },
      { check: 'evidence-class-present', params: { class: 'primary' }, severity: 'should' },
      { check: 'prerequisite', params: { set: 'second', needs: ['first'] }, severity: 'should' },
    ] as { check: string; params: Record<string, unknown>; severity: string }[],
    rating: {
      scale: [{ id: 'met', label: 'Met' }, { id: 'not', label: 'Not met' }],
      raters: 2,
      combine: [{ given: ['met', 'not'], result: 'ask-for-more' }],
      outcome: { min: { met: 0.7 } as Record<string, number>, max: { not: 0 } as Record<string, number>, round: 'up' },
      resubmissions: 1,
    },
    eligibility: [{ kind: 'hours', min: 100, withinYears: 5, text: 'A hundred hours.' }],
    counters: [
      {
        id: 'points',
        label: 'Points',
        unit: 'points',
        categories: [{ id: 'courses', label: 'Courses', max: 5 }],
        conversions: [{ unit: 'day', label: 'A day', counts: 2 }],
      },
    ],
    fees: [{ id: 'entry', label: 'Entry', amount: 10, currency: 'USD' }],
    declarations: [{ id: 'own-work', text: 'My own work.', required: true }],
    recipients: [reader],
    wordsPerPage: 500,
  };
}

type RequirementJson = {
  id: string;
  number: string;
  title: string;
  verb: string;
  text: string;
  suggestions?: { id: string; text: string }[];
  children?: { id: string; number: string; text: string }[];
};

function aSet(id: string, group: string) {
  const text = 'Does something.';
  const children = [{ id: `${id}/01/x`, number: '1a', text }];
  const suggestions = ['a', 'b'].map((letter) => ({ id: letter, text }));
  return {
    id,
    title: `Set ${id}`,
    group,
    about: 'About it.',
    requirements: [
      { id: `${id}/01`, number: '1', title: 'One thing', verb: 'do', text, suggestions, children },
      { id: `${id}/02`, number: '2', title: 'Another thing', verb: 'know', text },
    ] as RequirementJson[],
  };
}
