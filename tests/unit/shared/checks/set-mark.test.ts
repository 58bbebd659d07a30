import { expect, it } from 'vitest';
import { toSetMark } from '../../../../shared/checks/set-mark';

it('tells finished, ready, begun, untouched and unclear sets apart by their marks', () => {
  expect(toSetMark({ kind: 'course-done', on: '2026-05-12' })).toBe('achieved');
  expect(toSetMark({ kind: 'bundled', at: '2026-08-02T10:00:00.000Z' })).toBe('ready');
  expect(toSetMark({ kind: 'some-ready', ready: 6, total: 13 })).toBe('draft');
  expect(toSetMark({ kind: 'begun' })).toBe('draft');
  expect(toSetMark({ kind: 'not-started', total: 9 })).toBe('open');
  expect(toSetMark({ kind: 'route-unknown' })).toBe('warn');
});
