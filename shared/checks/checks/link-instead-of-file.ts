import { toExtension, toUsualExtension } from '../../domain/file-formats';
import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Leads to the evidence instead of being it: the reviewer may have no access, and the page may be gone by then. */
export const linkInsteadOfFile = defineCheck({
  id: 'link-instead-of-file',
  area: 'files',
  subject: 'evidence',
  variants: ['pointer', 'only-address'],
  parseParams: noParameters,
  asksOnlyOf: 'problems',
  run: ({ item }, _params, report) => {
    if (!item.inspection.problems.some(({ kind }) => kind === 'link')) return;
    const details = { where: { kind: 'evidence', evidenceId: item.id }, params: { file: item.originalName } } as const;
    // A person may have typed an address on purpose, with the saved page as another item; nobody reads a shortcut.
    if (writings.has(toUsualExtension(toExtension(item.originalName)))) report('only-address', { ...details, severity: 'should' });
    else report('pointer', details);
  },
});

const writings = new Set(['txt', 'md', 'rtf', 'doc', 'docx', 'odt', 'pdf', 'csv', 'pptx', 'odp', 'xlsx', 'ods']);
