import { countWords } from '../../domain/rich-text-reading';
import { defineCheck } from '../check';
import { placeOf, writtenParts } from '../owners';
import { parseParameters, positiveNumber } from '../parameters';
import { toPages } from '../pages';

/** All parts of one competency together stay within so many printed pages; a set's own parts have limits of their own. */
export const maxPages = defineCheck({
  id: 'max-pages',
  area: 'writing',
  subject: 'owner',
  variants: ['over'],
  parseParams: (raw) => parseParameters(raw, { max: positiveNumber }),
  run: (owner, { max }, report) => {
    if (owner.kind !== 'requirement') return;
    const { wordsPerPage } = owner.pack;
    const words = writtenParts(owner).reduce((sum, part) => sum + countWords(part.doc), 0);
    if (words <= max * wordsPerPage) return;
    report('over', { where: placeOf(owner), params: { pages: toPages(words, wordsPerPage), max, words, wordsPerPage } });
  },
});
