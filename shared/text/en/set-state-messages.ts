/** Where a set stands, in one short sentence, for each kind of `SetState`. */
export const setStateMessages: Readonly<Record<string, string>> = {
  agreement: 'No portfolio needed',
  'course-done': 'Course finished {on:date}',
  'course-under-way': 'On a course',
  bundled: 'Ready, bundled {at:date}',
  'all-ready': 'All ready',
  'some-ready': '{ready} of {total} ready',
  'in-draft': '{drafts} of {total} in draft',
  begun: 'In draft',
  'not-started': 'Not started',
  'route-unknown': 'Choose a route',
};
