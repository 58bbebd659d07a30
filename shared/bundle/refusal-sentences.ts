import type { BundleRefusal, RefusalCode } from './bundle-refusal';

const ASK_AGAIN = 'Ask for the bundle again, or download it again.';
const MADE_WRONG = 'Nothing was taken from it. Ask whoever sent it to export it again from Carrel.';
const AS_IT_CAME = 'Use the zip as it came, without unpacking and packing it again.';
const DAMAGED = `It was damaged on its way or on disk. ${ASK_AGAIN}`;

/** What happened and what to do; `%` stands for the entry it is about. What is safe is said once, below. */
const sentences: Readonly<Record<RefusalCode, string>> = {
  'not-a-zip': 'This file is not a zip. A bundle is a file whose name ends in .zip.',
  empty: `This file is empty. ${ASK_AGAIN}`,
  truncated: `The end of this file is missing: the download or copy stopped early. ${ASK_AGAIN}`,
  structure: `The parts of this zip contradict one another. ${DAMAGED}`,
  ambiguous: `This zip holds bytes that belong to none of its files, so two programs could read it differently. ${MADE_WRONG}`,
  zip64: `The sizes told in this zip cannot be. ${MADE_WRONG}`,
  split: 'This is one part of a zip that was split. Ask for it in one piece.',
  'too-many': 'This zip holds more files than a bundle may, or another number than it says. Nothing was taken from it.',
  overlap: `Files in this zip share the same bytes, near “%”. ${MADE_WRONG}`,
  encrypted: 'This zip is locked with a password. Ask for it without one.',
  method: `“%” is packed in a way that bundles do not use. ${AS_IT_CAME}`,
  'header-mismatch': `This zip says two different things about “%”. ${MADE_WRONG}`,
  'size-lie': `“%” is not of the size that the zip tells. ${DAMAGED}`,
  bomb: 'Unpacked, this zip would be larger than a bundle may be. Nothing was unpacked.',
  crc: `“%” does not match its checksum. ${DAMAGED}`,
  data: `“%” cannot be unpacked. ${DAMAGED}`,
  name: `A file in this zip has a name that is not safe on every computer: “%”. ${MADE_WRONG}`,
  'name-encoding': `A file in this zip has a name that cannot be read. ${MADE_WRONG}`,
  traversal: `A file in this zip wants to be put outside its folder: “%”. ${MADE_WRONG}`,
  absolute: `A file in this zip wants to be put in a fixed place: “%”. ${MADE_WRONG}`,
  backslash: `A file in this zip has a backslash in its name: “%”. ${MADE_WRONG}`,
  drive: `A file in this zip names a drive: “%”. ${MADE_WRONG}`,
  unc: `A file in this zip names another computer: “%”. ${MADE_WRONG}`,
  'too-deep': 'This zip has folders nested deeper than a bundle may have.',
  symlink: `“%” is a link to another place, not a file. ${MADE_WRONG}`,
  'special-file': `“%” is not an ordinary file. ${MADE_WRONG}`,
  duplicate: `Two files in this zip have the same name: “%”. ${MADE_WRONG}`,
  'case-twins': `Two names in this zip differ only by capital letters: “%”. ${MADE_WRONG}`,
  'normalisation-twins': `Two names in this zip look the same: “%”. ${MADE_WRONG}`,
  'file-and-folder': `“%” is both a file and a folder. ${MADE_WRONG}`,
  'several-roots': `A bundle holds exactly one folder; this zip holds something else or something more. ${AS_IT_CAME}`,
  'no-bagit': `This zip is not a bundle: bagit.txt is missing. ${AS_IT_CAME}`,
  'bagit-syntax': `This bundle’s own description of itself cannot be read. ${AS_IT_CAME}`,
  'bag-version': 'This bundle follows version “%” of BagIt, which Carrel does not read.',
  'no-manifest': `This bundle has no list of its files and digests that can be checked. ${AS_IT_CAME}`,
  'manifest-syntax': `The bundle’s list of files has a line that cannot be read: “%”. ${AS_IT_CAME}`,
  'manifest-path': `The bundle’s list of files names a place outside its folder: “%”. ${MADE_WRONG}`,
  'listed-twice': `The bundle’s list names “%” twice. ${MADE_WRONG}`,
  'manifests-differ': `The bundle’s lists disagree about “%”. ${MADE_WRONG}`,
  missing: `“%” is listed, but missing. ${AS_IT_CAME}`,
  extra: `“%” is in the bundle, but not on its list: it was added afterwards. ${AS_IT_CAME}`,
  digest: `“%” has changed since the bundle was made. ${ASK_AGAIN}`,
  'tag-digest': `“%” has changed since the bundle was made. ${ASK_AGAIN}`,
  fetch: 'This bundle wants files fetched from elsewhere. Carrel takes only what is inside.',
  oxum: `The bundle’s size or number of files is not what it says. ${ASK_AGAIN}`,
  'tag-size': '“%” is larger than it may be.',
  'portfolio-size': 'The records in this bundle are larger than they may be.',
  'portfolio-encoding': `The records in this bundle are not readable text. ${MADE_WRONG}`,
  unreadable: 'The file could not be read. Check that it is still there and that you may open it.',
  cancelled: 'You stopped reading the bundle.',
};

/** What happened and what to do, for a person; your own work is never touched by a refused bundle. */
export function toRefusalSentence({ code, where }: BundleRefusal): string {
  return sentences[code].replace('%', () => where);
}
