import type { FindingMessages } from '../message';

export const writingMessages: FindingMessages = {
  'check.slot-empty.untouched': {
    what: 'nothing is written yet',
    why: 'The program asks for all {parts:words} parts. A few sentences in each are a good beginning.',
  },
  'check.slot-empty.only': {
    what: '“{part}” is empty',
    why: 'The program asks for it. A few sentences are a good beginning.',
  },
  'check.slot-empty.last': {
    what: '“{part}” is empty',
    why: 'The rest is there. Reviewers also look for this part.',
  },
  'check.slot-empty.empty': {
    what: '“{part}” is empty',
    why: 'You have begun here. Reviewers also look for this part.',
  },
  'check.slot-empty.file': {
    what: '“{part}” is not there yet',
    why: 'The program asks for it. Add it here; your original stays where it is.',
  },
  'check.min-words.under': {
    what: '“{part}” is short: {count} {count|word|words}',
    why: 'Reviewers can judge it from about {min} words on. Add one example, or say what came of it.',
  },
  'check.max-words.over': {
    what: '“{part}” is long: {count} {count|word|words}',
    why: 'The program asks for at most {max}. Keep what only you could have written.',
  },
  'check.max-pages.over': {
    what: 'about {pages} pages in all',
    why: 'The program suggests at most {max} for one competency. That is {words} words, at {wordsPerPage} to a page.',
  },
  'check.paragraphs.over': {
    what: '“{part}” has {count} paragraphs',
    why: '{max:words} {max|is|are} meant to be enough here. The rest may belong in another part.',
  },
  'check.placeholder-text.left': {
    what: '“{part}” still holds “{found}”',
    why: 'It looks like a note to yourself. Write what belongs there, or take it out.',
  },
  'check.placeholder-text.prompt': {
    what: '“{part}” still holds the program’s own prompt',
    why: 'Reviewers know the prompt. Take it out and leave your answer.',
  },
  'check.one-suggestion.part-too': {
    what: 'a suggestion is chosen, and “{part}” has text too',
    why: 'The suggestion takes its place. What you wrote is kept, and is back when you choose your own way.',
  },
  'check.one-suggestion.unknown': {
    what: 'the suggestion you chose is no longer offered',
    why: 'The program’s list has changed. Your text is kept; choose another suggestion, or your own way.',
  },
  'check.image-needs-description.missing': {
    what: '{count:words} {count|picture|pictures} in “{part}” {count|has|have} no description',
    why: 'Someone who cannot see a picture reads its description instead. One sentence is enough.',
  },
  'check.criteria-covered.uncovered': {
    what: 'the text does not speak of {count|criterion|criteria} {criteria:list}',
    why: 'Reviewers look for each one. Name it where you answer it, or cite evidence that is linked to it.',
  },
  'check.parked.complete': {
    what: 'parked, with text in every part',
    why: 'It goes into the bundle as it is. Take it up again when it suits you.',
  },
  'check.parked.incomplete': {
    what: 'parked',
    why: '{parts:words} {parts|part is|parts are} still empty. Nothing is lost; take it up again when it suits you.',
  },
  'check.third-party-missing.missing': {
    what: '“{part}” is not there yet',
    why: 'Someone else writes it, so ask early. Add the file when it comes.',
  },
  'check.could-not-check.threw': {
    what: 'the check “{check}” could not look at this',
    why: 'The fault is in Carrel, not in your work, which is safe. Look at it yourself; it does not count as passed.',
  },
  'check.could-not-check.unreadable': {
    what: 'the program’s check “{check}” cannot be read',
    why: 'The fault is in the program pack, not in your work, which is safe. Ask whoever gave you the pack for a corrected one.',
  },
};
