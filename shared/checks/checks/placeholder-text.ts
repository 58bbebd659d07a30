import { toPlainText } from '../../domain/rich-text-reading';
import type { Slot } from '../../packs/pack';
import { defineCheck } from '../check';
import { writtenParts } from '../owners';
import { noParameters } from '../parameters';

/** What people leave for later and forget: "TODO", "lorem ipsum", "[insert number]", a prompt copied and not answered. */
export const placeholderText = defineCheck({
  id: 'placeholder-text',
  area: 'writing',
  subject: 'owner',
  variants: ['left', 'prompt'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    for (const part of writtenParts(owner)) {
      const where = { kind: 'response', key: part.key } as const;
      const text = toPlainText(part.doc);
      const found = leftForLater.exec(text)?.[0];
      if (found !== undefined) report('left', { where, params: { part: part.slot.label, found: shorten(found) } });
      else if (holdsPrompt(text, part.slot)) report('prompt', { where, params: { part: part.slot.label } });
    }
  },
});

/** In capitals where the small word is an ordinary one in some language ("todo"). "[name removed]" is no placeholder. */
const leftForLater =
  /\b(?:TODO|TBD|TBC|FIXME|XXX+)\b|\b[Ll]orem ipsum\b|\[(?:[Ii]nsert|INSERT|[Aa]dd|[Yy]our)\b[^\]\n]*\]?|<(?:[Ii]nsert|INSERT|[Yy]our)\b[^>\n]*>?|_{4,}|\?{3,}/;

/** Prompts shorter than this are ordinary words that a person may well have written. */
const PROMPT_LENGTH = 20;

function holdsPrompt(text: string, slot: Slot): boolean {
  return [slot.placeholder, slot.guidance].some((prompt) => prompt !== undefined && prompt.length >= PROMPT_LENGTH && text.includes(prompt));
}

function shorten(found: string): string {
  return found.length > 40 ? `${found.slice(0, 39)}…` : found;
}
