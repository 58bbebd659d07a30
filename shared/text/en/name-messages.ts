import type { FindingMessages } from '../message';

/** About the name a file came with. In bundles every file gets a name that all systems take. */
export const nameMessages: FindingMessages = {
  'check.name-risky.signs': {
    what: '{place}, has signs in its file name that some systems don’t take',
    why: 'In bundles Carrel gives it a name without them. Where you hand on “{file}” yourself, use letters, figures, blanks and hyphens.',
  },
  'check.name-risky.deceiving': {
    what: '{place}, has a file name that looks like another',
    why: 'Hidden signs or a second ending make “{file}” seem to be something else. Bundles get a plain name. Look whether the file is what you think it is.',
  },
  'check.name-risky.long': {
    what: '{place}, has a very long file name',
    why: 'Some systems cut it off. In bundles Carrel gives it a shorter one.',
  },
  'check.name-risky.reserved': {
    what: '{place}, has a file name that Windows keeps for itself',
    why: 'Windows cannot store “{file}”. In bundles Carrel gives it another name.',
  },
  'check.name-risky.edges': {
    what: '{place}, has a file name that begins or ends oddly',
    why: 'A dot, blank or hyphen at the edge of “{file}” is dropped by some systems and hides the file on others. In bundles Carrel gives it a plain name.',
  },
  'check.name-risky.unreadable': {
    what: '{place}, has a file name with broken letters',
    why: 'It was written with another alphabet’s code. Its bytes are whole, and bundles get a name that can be read.',
  },
  'check.name-risky.system': {
    what: '{place}, was made by a computer for itself',
    why: '“{file}” is a lock or folder file and shows nothing of your work. Take it out, and add the document it stood beside.',
  },
  'check.name-risky.twin': {
    what: '{place}, has nearly the same file name as {other}',
    why: 'Only capitals or the way accents are written tell the two apart, and some systems keep one of them. Bundles have both under names of their own.',
  },
  'check.name-risky.person': {
    what: '{place}, has your name in its file name',
    why: 'Leave it unless your program is judged without names. Bundles use the item’s number and title.',
  },
};
