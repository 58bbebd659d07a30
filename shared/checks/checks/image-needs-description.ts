import { picturesIn } from '../../domain/rich-text-reading';
import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** A reader who can't see the picture still learns what it shows. */
export const imageNeedsDescription = defineCheck({
  id: 'image-needs-description',
  area: 'writing',
  subject: 'owner',
  variants: ['missing'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    for (const part of owner.parts) {
      const count = picturesIn(part.doc).filter((picture) => picture.alt.trim() === '').length;
      if (count > 0) report('missing', { where: { kind: 'response', key: part.key }, params: { part: part.slot.label, count } });
    }
  },
});
