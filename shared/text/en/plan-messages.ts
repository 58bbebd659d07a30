import type { FindingMessages } from '../message';

export const planMessages: FindingMessages = {
  'check.choose-n.too-few': {
    what: '{more:words} more {more|set|sets} to choose',
    why: '{group}: {have} of {need} chosen. You may change your mind later; what you write is kept.',
  },
  'check.choose-n.too-many': {
    what: '{less:words} {less|set|sets} too many',
    why: '{group}: {have} chosen, and the program counts {need}. What you wrote in a set you take out is kept.',
  },
  'check.choose-n.required-missing': {
    what: '{sets:list} {count|is|are} required and not in your plan',
    why: 'Add {count|it|them} and choose a route for {count|it|each}.',
  },
  'check.choose-n.not-chosen': {
    what: '{set} is not in your plan',
    why: 'Nothing in it was checked. Choose it and its route first; what you wrote is kept.',
  },
  'check.prerequisite.missing': {
    what: '{set} builds on {needs:list}',
    why: '{count|That set is|Those sets are} not in your plan. Add {count|it|them}, or take {set} out; what you wrote is kept.',
  },
  'check.route-conflict.two-routes': {
    what: '{set} has two routes',
    why: 'A set is met by one route, never by two. Keep one; what you wrote is kept.',
  },
  'check.route-conflict.unknown-route': {
    what: '{set} has a route that the program does not offer',
    why: 'Nothing in it was checked. Choose its route again; what you wrote is kept.',
  },
  'check.route-conflict.course-finished': {
    what: '{set} has a finished course and a portfolio',
    why: 'Only one of the two counts. If it is the course, choose that route; what you wrote is kept.',
  },
  'check.course-look-back.too-early': {
    what: 'the course for {set} may be too old',
    why: 'You finished it on {completedOn:date}. It counts from {months} months before its approval on {approvedOn:date}. Ask your program office.',
  },
  'check.course-look-back.approval-unknown': {
    what: 'the course for {set} has no approval date',
    why: 'A course counts from {months} months before its approval. Ask the provider when that was.',
  },
  'check.profile-incomplete.missing': {
    what: 'your profile lacks {fields:profile}',
    why: 'The first page of the bundle says who it is from.',
  },
  'check.declaration-missing.missing': {
    what: '{count:words} {count|declaration|declarations} still to make',
    why: 'Read {count|it|them}, and say yes when {count|it is|they are} true.',
  },
};
