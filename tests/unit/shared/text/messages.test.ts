import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../../../shared/text/fill-template';
import { messages } from '../../../../shared/text/messages-en';
import { toSetStateText } from '../../../../shared/text/set-state-text';
import { toSentence } from '../../../../shared/text/to-sentence';
import type { SetState } from '../../../../shared/checks/progress';

const all = [...messages.entries()];
/** A value for any gap, so that a template can be filled without its finding. */
const dates = new Set<string | symbol>(['date', 'completedOn', 'approvedOn', 'madeAt', 'on', 'at']);
const anyParams = new Proxy({}, { get: (_target, name) => (dates.has(name) ? '2026-11-22' : name === 'guidance' ? 'You made it.' : 2) });

describe.each(all)('%s', (_key, template) => {
  test('fills without leaving a gap, and ends as a sentence should', () => {
    const text = fillTemplate(template, anyParams);
    expect(text).not.toMatch(/[{}]/);
    expect(text.trim()).toBe(text);
  });
  test('speaks as Carrel does', () => {
    expect(template).not.toMatch(/!|\bplease\b|\boops\b|\berror\b|\binvalid\b|\bsubmit|will pass|'/i);
  });
});

test.each(all.filter(([key]) => key.endsWith('.why')))('%s is one or more whole sentences', (_key, template) => {
  expect(fillTemplate(template, anyParams)).toMatch(/^[“A-Z0-9].*\.$/s);
});

test.each(all.filter(([key]) => /\.(what|title|action)$/.test(key)))('%s is a short fact without a full stop', (_key, template) => {
  expect(template).not.toMatch(/\.$/);
  expect(template.length).toBeLessThan(100);
});

test('a key without a sentence is a mistake that shows', () => {
  expect(() => toSentence('check.nothing')).toThrow('check.nothing');
});

test.each<[SetState, string]>([
  [{ kind: 'agreement' }, 'No portfolio needed'],
  [{ kind: 'course-done', on: '2026-05-12' }, 'Course finished 12\u00A0May\u00A02026'],
  [{ kind: 'course-under-way', title: 'Cataloging' }, 'On a course'],
  [{ kind: 'bundled', at: '2026-08-02T12:00:00.000Z' }, 'Ready, bundled 2\u00A0Aug\u00A02026'],
  [{ kind: 'all-ready' }, 'All ready'],
  [{ kind: 'some-ready', ready: 6, total: 13 }, '6 of 13 ready'],
  [{ kind: 'in-draft', drafts: 4, total: 13 }, '4 of 13 in draft'],
  [{ kind: 'begun' }, 'In draft'],
  [{ kind: 'not-started', total: 13 }, 'Not started'],
  [{ kind: 'route-unknown' }, 'Choose a route'],
])('%j is said as “%s”', (state, text) => {
  expect(toSetStateText(state)).toBe(text);
});
