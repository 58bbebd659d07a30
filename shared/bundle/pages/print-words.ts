/** The fixed sentences of printed documents, beside those that they share with the pages of a bundle. */
export const printWords = {
  aboutDraft: 'This is a draft. What is still missing is listed below.',
  attached: 'attached',
  contents: 'Contents',
  draft: 'Draft',
  gaps: 'Not in this document',
  inTheList: 'in the list',
} as const;
