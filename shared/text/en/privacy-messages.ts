import type { FindingMessages } from '../message';

/** About other people, and about what a file says beside what it shows. */
export const privacyMessages: FindingMessages = {
  'check.permission-undeclared.undeclared': {
    what: '{place}, is not yet declared safe to share',
    why: 'Say that it holds no patron data, that names are removed, or that the people in it agreed.',
  },
  'check.patron-data.found': {
    what: '{place}, may hold patron data: {kinds:patron}',
    why: 'This is advice. Carrel knows shapes, not people, and does not read pictures. Your file is kept as it is. Look at each place beside the item and say what it is, or put a redacted copy in.',
  },
  'check.patron-data.still-there': {
    what: '{place}, is declared redacted and may still hold {kinds:patron}',
    why: 'This is advice. A black box over words leaves the words in the file, where anyone can copy them. Look at each place beside the item; if one is real, put a copy in from which it is truly gone.',
  },
  'check.patron-data.mail': {
    what: '{place}, is a mail with {kinds:patron}',
    why: 'This is advice: mails name who wrote and who read them. Leave it if those are colleagues or agreed.',
  },
  'check.patron-data-in-text.found': {
    what: '“{part}” may hold patron data: {kinds:patron}',
    why: 'This is advice. Carrel knows shapes, not people. Change the words, or say under What looks like patron data what each of them is.',
  },
  'check.photo-location.in-file': {
    what: '{place}, says where it was made',
    why: 'Whoever gets “{file}” can read the place to some meters. Your file is kept as it is. Put a copy without the place in if it is a home, or if children were there.',
  },
  'check.photo-location.in-document': {
    what: '{place}, has a picture that says where it was made',
    why: 'Whoever gets “{file}” can read the place to some meters. Your file is kept as it is. Take the place off the picture, or save the document as a PDF.',
  },
  'check.hidden-authorship.author': {
    what: '{place}, names who made it in its properties',
    why: 'It may name you, a colleague or your workplace. Leave it unless your program is judged without names.',
  },
  'check.hidden-authorship.tracked-changes': {
    what: '{place}, still shows what was changed',
    why: 'Reviewers can read what was struck out of “{file}”. Your file is kept as it is. Accept the changes in a copy and put it in its place.',
  },
  'check.hidden-authorship.comments': {
    what: '{place}, still has comments',
    why: 'Reviewers can read them in “{file}”, with the names of those who wrote them. Your file is kept as it is. Take them out in a copy and put it in its place.',
  },
  'check.hidden-authorship.text': {
    what: '{place}, holds hidden words',
    why: 'They can’t be seen in “{file}”, but anyone can make them seen. Look what they say; take them out in a copy if they should not go along.',
  },
  'check.hidden-authorship.sheets': {
    what: '{place}, has hidden sheets',
    why: 'Anyone can show them in “{file}”; lists of people are often there. Look what they hold; take them out in a copy if they should not go along.',
  },
  'check.hidden-authorship.slides': {
    what: '{place}, has hidden slides',
    why: 'Reviewers can show them. Leave them if they may be seen.',
  },
  'check.hidden-authorship.attachments': {
    what: '{place}, has other files attached inside',
    why: 'Reviewers may not find them, and Carrel does not look into them. Add them as items of their own if they matter.',
  },
  'check.hidden-authorship.notes': {
    what: '{place}, has speaker’s notes',
    why: 'Reviewers can read them. Leave them if they may be read; they often show more than the slides.',
  },
};
