import type { FindingMessages } from '../message';

const tooMuch = '{force?hard=The program takes no more. Shorten it before you make the bundle; a draft may stay as it is.|The program suggests this length. A little more does no harm when every line says something.}';
const tooLittle = '{force?hard=The program asks for no less. A draft may stay as it is.|The program suggests this length. One more example may do it.}';
const basis = 'Estimated at {wordsPerPage} words to a page. ';

/** Limits that stand at the pack's own parts. */
export const limitMessages: FindingMessages = {
  'check.slot-limits.over-words': {
    what: '“{part}” has {count} {count|word|words}; {limit} is the most',
    why: `${tooMuch}`,
  },
  'check.slot-limits.under-words': {
    what: '“{part}” has {count} {count|word|words}; {limit} is the least',
    why: `${tooLittle}`,
  },
  'check.slot-limits.over-paragraphs': {
    what: '“{part}” has {count} {count|paragraph|paragraphs}; {limit} is the most',
    why: `${tooMuch}`,
  },
  'check.slot-limits.under-paragraphs': {
    what: '“{part}” has {count} {count|paragraph|paragraphs}; {limit} is the least',
    why: `${tooLittle}`,
  },
  'check.slot-limits.over-pages': {
    what: '“{part}” fills about {count} {count|page|pages}; {limit} is the most',
    why: `${basis}${tooMuch}`,
  },
  'check.slot-limits.under-pages': {
    what: '“{part}” fills about {count} {count|page|pages}; {limit} is the least',
    why: `${basis}${tooLittle}`,
  },
  'check.slot-limits.over-items': {
    what: '“{part}” has {count} {count|file|files}; {limit} is the most',
    why: '{force?hard=The program takes no more. Keep the ones it asks for; the others stay in your library.|The program suggests this number.}',
  },
  'check.slot-limits.under-items': {
    what: '“{part}” has {count} {count|file|files}; {limit} is the least',
    why: '{force?hard=The program asks for no less. A draft may stay as it is.|The program suggests this number.}',
  },
  'check.slot-limits.over-megabytes': {
    what: '“{part}” has about {count} MB; {limit} MB is the most',
    why: '{force?hard=A larger file is not taken. Save a smaller copy and put that in its place; your original stays as it is.|A smaller copy is easier to send. Your original stays as it is.}',
  },
  'check.slot-limits.under-megabytes': {
    what: '“{part}” has about {count} MB; {limit} MB is the least',
    why: 'The file may have been cut short. Open it and look.',
  },
};
