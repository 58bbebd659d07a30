/** The one next thing: a title that starts with a verb, a reason in one sentence, and the words on the button. */
export type NextStepMessage = { readonly title: string; readonly why: string; readonly action: string };

const carryOn = 'Carry on writing';

export const nextStepMessages: Readonly<Record<string, NextStepMessage>> = {
  'next.choose-sets.begin': {
    title: 'Choose your sets and how to meet them',
    why: 'You may change your mind later; what you write is kept.',
    action: 'Choose your sets',
  },
  'next.choose-sets.more': {
    title: 'Choose {more:words} more {more|set|sets}',
    why: '{group}: {have} of {need} chosen.',
    action: 'Choose your sets',
  },
  'next.write.begin': { title: 'Begin {title}', why: '{set} {number}. Start with “{part}”; a few sentences are enough.', action: 'Start writing' },
  'next.write.part': { title: 'Write “{part}” for {title}', why: '{missing:words} parts to go in {set} {number}.', action: carryOn },
  'next.write.last-part': { title: 'Write “{part}” for {title}', why: 'One paragraph finishes {set} {number}.', action: carryOn },
  'next.write.set': { title: 'Write “{part}” for {set}', why: 'It speaks for the whole set.', action: carryOn },
  'next.write.program': { title: 'Write “{part}”', why: 'It speaks for all you have done.', action: carryOn },
  'next.write.file': { title: 'Add “{part}”', why: 'The program asks for it.', action: 'Go there' },
  'next.fix.one': {
    title: 'Look again at {title}',
    why: '{count:words} {count|thing stops|things stop} it from being ready.',
    action: 'Go there',
  },
  'next.fix.bundle': {
    title: 'Look at what stops {set}',
    why: 'All of it is marked as ready; {count:words} {count|finding keeps|findings keep} the bundle from being complete.',
    action: 'Start with the first',
  },
  'next.mark-ready': { title: 'Read {title} once more', why: 'Every part has text. If it says what you mean, mark it as ready.', action: 'Read it' },
  'next.take-up': { title: 'Take up {title} again', why: 'You parked it. All else in {set} is ready.', action: carryOn },
  'next.take-up.only': { title: 'Take up {title} again', why: 'You parked it, and nothing is lost.', action: carryOn },
  'next.export': { title: 'Make the bundle for {set}', why: 'All of it is marked as ready.', action: 'Check and export' },
  'next.export.again': {
    title: 'Make a new bundle for {set}',
    why: 'What you wrote since {madeAt:date} is not in the last one.',
    action: 'Check and export',
  },
  'next.rest': { title: 'Nothing is waiting for you', why: 'All you chose is bundled or needs no portfolio.', action: 'Look at your plan' },
};
