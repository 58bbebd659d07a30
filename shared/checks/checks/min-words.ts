import { countWords } from '../../domain/rich-text-reading';
import { defineCheck } from '../check';
import { breaksOwnLimit } from '../measure-part';
import { writtenParts } from '../owners';
import { optional, parseParameters, positiveInteger, textList } from '../parameters';

/** A reflection must say enough to be judged; the pack sets how much. An empty part is `slot-empty`'s. Without `slots` it is each written part. */
export const minWords = defineCheck({
  id: 'min-words',
  area: 'writing',
  subject: 'owner',
  variants: ['under'],
  parseParams: (raw) => parseParameters(raw, { min: positiveInteger, slots: optional(textList) }),
  run: (owner, { min, slots }, report) => {
    for (const part of writtenParts(owner, slots)) {
      const count = countWords(part.doc);
      const where = { kind: 'response', key: part.key } as const;
      if (count < min && !breaksOwnLimit(part, 'words', count)) report('under', { where, params: { part: part.slot.label, count, min } });
    }
  },
});
