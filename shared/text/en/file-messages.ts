import type { FindingMessages } from '../message';

/** About the bytes of an item: what is wrong; why it matters, what is safe, what to do. */
export const fileMessages: FindingMessages = {
  'check.file-missing.missing': {
    what: 'the file of {place}, is missing',
    why: '“{file}” is not in Carrel’s store on this computer. Its title, notes and citations are safe. Add the file again.',
  },
  'check.file-empty.empty': {
    what: '{place}, is an empty file',
    why: 'Nothing is in “{file}”. Your original may be whole; open it, and add it again.',
  },
  'check.file-empty.blank': {
    what: '{place}, opens and shows nothing',
    why: '“{file}” has only blank pages, empty cells or white space. Your original may hold more; open it, save it again, and put that in its place.',
  },
  'check.file-empty.looks-blank': {
    what: '{place}, looks blank',
    why: 'Carrel sees one even color, or hears nothing, in “{file}”. If that is meant, leave it. Else put the right file in its place; title and notes stay.',
  },
  'check.file-unopenable.damaged': {
    what: '{place}, does not open',
    why: '“{file}” is damaged or incomplete, and a reviewer could not open it either. Your title and notes are safe. Save the original again and put it in its place.',
  },
  'check.file-unopenable.cut-short': {
    what: '{place}, may end early',
    why: 'A part of “{file}” is missing, as after a copy that was cut off. Open it and look at its end; put a whole copy in its place if something is gone.',
  },
  'check.file-unopenable.oversized': {
    what: '{place}, unfolds into far more than its size',
    why: 'Carrel stopped looking inside “{file}”, and a reviewer’s program may give up on it. Your file is kept as it is. Save it again in the program it was made with, or as a PDF.',
  },
  'check.file-unopenable.unseen': {
    what: 'Carrel could not look inside {place}',
    why: 'That does not mean that “{file}” is wrong, only that nobody looked. Open it yourself, from its first page to its last.',
  },
  'check.file-protected.password': {
    what: '{place}, asks for a password',
    why: 'Reviewers don’t have it, so for them nothing is in “{file}”. Your file is kept as it is. Save a copy without a password and put it in its place.',
  },
  'check.file-protected.restricted': {
    what: '{place}, may not be printed, copied or changed',
    why: 'It opens without a password. A reviewer who prints, or a screen reader, may be shut out. Save a copy without restrictions if you can.',
  },
  'check.type-mismatch.mismatch': {
    what: '{place}, is named .{extension} but is {detected:upper} inside',
    why: 'Most computers could not open it. Your file is kept as it is. Put a copy with the right ending in its place.',
  },
  'check.type-mismatch.awkward': {
    what: '{place}, is named .{extension} but is {detected:upper} inside',
    why: 'Some programs open it, some warn or refuse. Your file is kept as it is. Put a copy with the right ending in its place.',
  },
  'check.type-mismatch.harmless': {
    what: '{place}, is named .{extension} but is {detected:upper} inside',
    why: 'Most programs open it all the same, so you may leave it.',
  },
  'check.no-extension.none': {
    what: '{place}, has no ending in its file name',
    why: '“{file}” is {detected:upper} inside, but a click on it may open nothing. Put a copy with the right ending in its place.',
  },
  'check.file-dangerous.program': {
    what: '{place}, is a program or a script',
    why: 'Reviewers’ computers refuse such files, and often the whole bundle with them. Carrel never runs it. Show what it does in a picture or a PDF instead.',
  },
  'check.file-dangerous.macros': {
    what: '{place}, holds macros',
    why: 'Macros are small programs; many systems block “{file}” because of them. Your file is kept as it is. Save a copy without macros, or as a PDF, and put it in its place.',
  },
  'check.file-dangerous.launch': {
    what: '{place}, starts another program when it is opened',
    why: 'Reviewers’ computers warn of “{file}” or refuse it. Your file is kept as it is. Print it to a new PDF and put that in its place.',
  },
  'check.file-dangerous.object': {
    what: '{place}, has another file packed inside that could run',
    why: 'Systems that check for viruses refuse “{file}”. Your file is kept as it is. Take the packed file out, or save it as a PDF, and put that in its place.',
  },
  'check.file-dangerous.entities': {
    what: '{place}, holds instructions that unfold or fetch text when it is opened',
    why: 'No usual program writes that, and readers refuse “{file}”. Carrel did not follow them. Save it again in the program it was made with.',
  },
  'check.file-dangerous.picture-script': {
    what: '{place}, is a picture with a script in it',
    why: 'Systems refuse “{file}” because the script could run. Carrel never runs it. Save the picture as PNG and put that in its place.',
  },
  'check.file-dangerous.script': {
    what: '{place}, holds a script',
    why: 'Carrel never runs it, but some systems block “{file}”. A PDF or a picture of the page shows the same without it.',
  },
  'check.file-dangerous.remote': {
    what: '{place}, loads something from the network when it is opened',
    why: 'A reviewer without it sees less, and the other side learns who looked. Your file is kept as it is. A PDF of what it shows stays the same for everyone.',
  },
  'check.link-instead-of-file.pointer': {
    what: '{place}, leads to something instead of being it',
    why: '“{file}” only points elsewhere, where a reviewer may have no access. Save or print what it leads to, and put that in its place.',
  },
  'check.link-instead-of-file.only-address': {
    what: '{place}, holds only an address',
    why: 'Pages change, and reviewers often work offline. Save the page as a PDF and put that in its place, or keep this beside it.',
  },
  'check.file-type.no-text': {
    what: '{place}, holds pictures of text',
    why: 'A screen reader finds nothing in “{file}”, and nobody can search it. If your scanner can recognize text, scan it again with that; else describe it well.',
  },
  'check.file-type.uncommon': {
    what: '{place}, is of a type that few programs open',
    why: 'Reviewers may have nothing to open “{file}” with. Keep it if it matters, and add a PDF, a JPG or an MP4 of it.',
  },
  'check.file-type.archive': {
    what: '{place}, is a packed archive',
    why: 'Reviewers must unpack “{file}” first, and Carrel does not look inside. Add the files in it one by one instead.',
  },
  'check.duplicate-content.same': {
    what: '{place}, is the same file as {other}, {title}',
    why: 'One of the two may be a mistake. Keep both if you mean it.',
  },
};
