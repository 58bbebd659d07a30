import type { PrivacyDeclaration } from '../../../shared/domain/portfolio';

export const privacyOptions: readonly { readonly value: Exclude<PrivacyDeclaration, 'undeclared'>; readonly label: string }[] = [
  { value: 'no-patron-data', label: 'It holds no patron data' },
  { value: 'redacted', label: 'Names and numbers have been removed' },
  { value: 'permission-held', label: 'The people in it agreed; I keep the form' },
];
