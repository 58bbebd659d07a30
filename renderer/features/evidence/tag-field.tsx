import { useState } from 'react';
import { toTagsFromText } from '../../../shared/domain/tags';
import { TextField } from '../../ui/field/text-field';

type TagFieldProps = { readonly tags: readonly string[]; readonly onChange: (tags: readonly string[]) => void };

/** Tags as one line of words with commas between them; they are kept when the field is left. */
export function TagField({ tags, onChange }: TagFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    if (typed === null) return;
    const next = toTagsFromText(typed);
    setTyped(null);
    if (next.join(',') !== tags.join(',')) onChange(next);
  };
  return <TextField label="Tags" help="Words of your own to find it by, with commas between them." value={typed ?? tags.join(', ')} onChange={setTyped} onBlur={leave} maxLength={1300} />;
}
