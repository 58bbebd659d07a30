import { countParagraphs } from '../../domain/rich-text-reading';
import { defineCheck } from '../check';
import { breaksOwnLimit } from '../measure-part';
import { writtenParts } from '../owners';
import { parseParameters, positiveInteger, textList } from '../parameters';

/** Some parts are meant to be short: an approach in one paragraph. A list counts as one. */
export const paragraphs = defineCheck({
  id: 'paragraphs',
  area: 'writing',
  subject: 'owner',
  variants: ['over'],
  parseParams: (raw) => parseParameters(raw, { max: positiveInteger, slots: textList }),
  run: (owner, { max, slots }, report) => {
    for (const part of writtenParts(owner, slots)) {
      const count = countParagraphs(part.doc);
      const where = { kind: 'response', key: part.key } as const;
      if (count > max && !breaksOwnLimit(part, 'paragraphs', count)) report('over', { where, params: { part: part.slot.label, count, max } });
    }
  },
});
