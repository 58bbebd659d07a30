import { Note } from '../../../ui/note/note';

/** What was not taken, and why. */
export function Refusals({ refusals }: { readonly refusals: readonly string[] }) {
  return refusals.map((refusal, index) => (
    <Note key={`${refusal}/${index}`} glyph="stop" isStatus>
      {refusal}
    </Note>
  ));
}
