import type { FindingMessages } from '../message';

export const evidenceMessages: FindingMessages = {
  'check.evidence-count.none': {
    what: 'no evidence yet',
    why: 'The program asks for at least {min:words}. A handout, a note or a photo of your own work is a good beginning.',
  },
  'check.evidence-count.under': {
    what: '{count:words} {count|item|items} of evidence; {min:words} {min|is|are} asked for',
    why: 'Link what else shows it. One item may serve more than one competency unless the program says otherwise.',
  },
  'check.evidence-count.over': {
    what: '{count} items of evidence; {max:words} {max|is|are} the most',
    why: 'Keep the ones you explain in the text. The others stay in your library.',
  },
  'check.evidence-class-present.none': {
    what: 'no evidence yet',
    why: 'Link an item of the class “{class}”. {guidance}',
  },
  'check.evidence-class-present.missing': {
    what: 'no evidence of the class “{class}”',
    why: 'Link one, or look at the class of what is there. {guidance}',
  },
  'check.evidence-class-present.only-other': {
    what: 'only {other} evidence',
    why: 'Link an item of the class “{class}” too, if you have one. {guidance}',
  },
  'check.class-mix.only-secondary': {
    what: 'only secondary evidence',
    why: 'Reviewers give more weight to what you made or did yourself.',
  },
  'check.class-mix.undecided': {
    what: '{count:words} {count|item|items} without a class',
    why: 'Reviewers look for your own work first. Say for each item which class it is.',
  },
  'check.citation-broken.gone': {
    what: '“{part}” cites evidence that is gone',
    why: 'A reviewer would find nothing there. Take the citation out, or cite another item.',
  },
  'check.citation-broken.in-trash': {
    what: '“{part}” cites {item}, {title}, which is in the trash',
    why: 'It stays out of the bundle. Put it back, or take the citation out.',
  },
  'check.evidence-uncited.uncited': {
    what: '{count:words} linked {count|item is|items are} not mentioned',
    why: 'No sentence says what {items:list} {count|shows|show}. Say it in the text, or take {count|it|them} out.',
  },
  'check.evidence-unused.unused': {
    what: '{place}, is not used anywhere',
    why: 'It stays in your library and out of the bundle. Link it where it helps, or leave it for later.',
  },
  'check.evidence-reused.reused': {
    what: '{place}, is used in {count:words} places',
    why: 'The program takes an item once only. Keep it where it shows most.',
  },
  'check.evidence-too-old.too-old': {
    what: '{place}, is from {date:date}',
    why: 'The program takes evidence of the last {months} months. Use something newer where you can.',
  },
  'check.evidence-undated.undated': {
    what: '{place}, has no date',
    why: 'The program asks for recent evidence. Say when it was made or happened.',
  },
};
