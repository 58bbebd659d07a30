import type { MergeField, MergeFieldName, MergeItem } from '../../../../shared/bundle/merge/merge-item';
import type { Pack } from '../../../../shared/packs/pack';
import { requirementById } from '../../../../shared/packs/pack-index';
import { toDateText } from '../../../../shared/text/dates';

export const fieldNames: Readonly<Record<MergeFieldName, string>> = {
  name: 'Name', email: 'E-mail', library: 'Library', role: 'Role', admittedOn: 'Admitted on', portfolioTitle: 'Name',
  route: 'Route', courseTitle: 'Course', courseProvider: 'Provider', courseCompletedOn: 'Completed on', courseApprovedOn: 'Approved on',
  mark: 'Mark', suggestionId: 'Suggestion', selfRating: 'Your own rating',
  file: 'File', title: 'Title', classId: 'Class', date: 'Date', description: 'Description', privacy: 'Privacy', tags: 'Tags', trash: 'Place',
  note: 'Note',
};

const marks: Readonly<Record<string, string>> = { '': 'No mark', none: 'No mark', parked: 'Parked', ready: 'Ready' };
const privacies: Readonly<Record<string, string>> = { undeclared: 'Not said yet', 'no-patron-data': 'No patron data', redacted: 'Redacted', 'permission-held': 'Permission held' };
const dates: ReadonlySet<MergeFieldName> = new Set(['admittedOn', 'courseCompletedOn', 'courseApprovedOn', 'date']);

/** A value as a person knows it. */
export function toFieldText({ name }: MergeField, value: string, { item, pack }: { readonly item: MergeItem; readonly pack: Pack }): string {
  if (name === 'mark') return marks[value] ?? value;
  if (name === 'privacy') return privacies[value] ?? value;
  if (name === 'trash') return value === '' ? 'In use' : 'In the trash';
  if (value === '') return name === 'suggestionId' ? 'My own way' : 'Nothing';
  if (dates.has(name)) return toDateText(value);
  if (name === 'route') return pack.routes.find(({ id }) => id === value)?.label ?? value;
  if (name === 'classId') return pack.evidenceClasses.find(({ id }) => id === value)?.label ?? value;
  if (name !== 'suggestionId') return value;
  return requirementById(pack, item.id.replace(/^state /, ''))?.suggestions?.find(({ id }) => id === value)?.text ?? value;
}
