import type { PrivacyAnswer } from '../../domain/portfolio';

/** What a person may say of a hit; the empty answer is none. */
export const hitAnswers: readonly { readonly value: PrivacyAnswer['answer'] | ''; readonly label: string }[] = [
  { value: '', label: 'Not answered yet' },
  { value: 'not-patron-data', label: 'Not patron data' },
  { value: 'redacted', label: 'Redacted' },
  { value: 'permission-held', label: 'Permission held' },
];
