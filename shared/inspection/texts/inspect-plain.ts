import type { FileProblem } from '../../domain/inspection';
import { countWords, MAX_TEXT } from '../look-inside';
import type { FileToInspect, LookInside } from '../look-inside';
import { readText } from './read-text';

/** Files that lead to something instead of being it, by their ending. */
const pointers = new Set(['url', 'webloc', 'gdoc', 'gsheet', 'gslides', 'gdraw', 'gform', 'website']);

/** Plain text, lists with commas, mails, calendars, and the signposts that look like files. */
export async function inspectPlain({ file, extension }: FileToInspect): Promise<LookInside> {
  const text = (await readText(file)).slice(0, MAX_TEXT);
  const problems: FileProblem[] = isPointer(text, extension) ? [{ kind: 'link' }] : [];
  return { facts: { words: countWords(text) }, problems, text };
}

function isPointer(text: string, extension: string): boolean {
  if (pointers.has(extension)) return true;
  if (extension === 'desktop') return !/^Exec\s*=/m.test(text);
  return /^(?:https?:\/\/|www\.)\S{1,2000}$/.test(text.trim());
}
