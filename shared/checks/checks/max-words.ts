import { countWords } from '../../domain/rich-text-reading';
import { defineCheck } from '../check';
import { breaksOwnLimit } from '../measure-part';
import { writtenParts } from '../owners';
import { optional, parseParameters, positiveInteger, textList } from '../parameters';

/** A reader stops where the program told them to; the pack sets where. Without `slots` it is each written part. */
export const maxWords = defineCheck({
  id: 'max-words',
  area: 'writing',
  subject: 'owner',
  variants: ['over'],
  parseParams: (raw) => parseParameters(raw, { max: positiveInteger, slots: optional(textList) }),
  run: (owner, { max, slots }, report) => {
    for (const part of writtenParts(owner, slots)) {
      const count = countWords(part.doc);
      const where = { kind: 'response', key: part.key } as const;
      if (count > max && !breaksOwnLimit(part, 'words', count)) report('over', { where, params: { part: part.slot.label, count, max } });
    }
  },
});
