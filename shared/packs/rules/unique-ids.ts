import type { Pack } from '../pack';
import type { PackPath } from '../pack-problem';
import type { PackRule, ReportProblem } from './pack-rule';

type WithId = { readonly id: string };

/** An id names one thing among its neighbors; a requirement's id (a part of one included) in the whole pack. */
export const checkUniqueIds: PackRule = (pack, report) => {
  const lists: readonly (readonly [PackPath, readonly WithId[]])[] = [
    [['groups'], pack.groups],
    [['routes'], pack.routes],
    [['evidenceClasses'], pack.evidenceClasses],
    [['slots', 'program'], pack.slots.program],
    [['slots', 'set'], pack.slots.set],
    [['slots', 'requirement'], pack.slots.requirement],
    [['sets'], pack.sets],
    [['rating', 'scale'], pack.rating?.scale ?? []],
    [['counters'], pack.counters ?? []],
    [['fees'], pack.fees],
    [['declarations'], pack.declarations],
    [['recipients'], pack.recipients],
  ];
  for (const [path, items] of lists) reportRepeated(items.map((item, at) => [[...path, at, 'id'], item.id]), report);
  checkRequirementIds(pack, report);
  checkCounters(pack, report);
  checkRepeatedUses(pack, report);
};

function checkRequirementIds(pack: Pack, report: ReportProblem): void {
  const ids: [PackPath, string][] = [];
  pack.sets.forEach((set, setAt) =>
    set.requirements.forEach((requirement, at) => {
      const path = ['sets', setAt, 'requirements', at];
      ids.push([[...path, 'id'], requirement.id]);
      requirement.children?.forEach((child, childAt) => ids.push([[...path, 'children', childAt, 'id'], child.id]));
      const suggestions = requirement.suggestions ?? [];
      reportRepeated(suggestions.map((suggestion, place) => [[...path, 'suggestions', place, 'id'], suggestion.id]), report);
    }),
  );
  reportRepeated(ids, report);
}

function checkCounters(pack: Pack, report: ReportProblem): void {
  pack.counters?.forEach((counter, at) => {
    const path = ['counters', at];
    reportRepeated(counter.categories.map((category, place) => [[...path, 'categories', place, 'id'], category.id]), report);
    reportRepeated((counter.conversions ?? []).map(({ unit }, place) => [[...path, 'conversions', place, 'unit'], unit]), report);
  });
  const conversions = pack.renewal?.conversions ?? [];
  reportRepeated(conversions.map(({ unit }, place) => [['renewal', 'conversions', place, 'unit'], unit]), report);
}

/** The same check may be used again with other parameters, for other parts. */
function checkRepeatedUses(pack: Pack, report: ReportProblem): void {
  const toText = (params: Pack['checks'][number]['params']): string => JSON.stringify(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));
  reportRepeated(pack.checks.map((use, at) => [['checks', at], `${use.check} ${toText(use.params)}`]), report);
}

function reportRepeated(named: readonly (readonly [PackPath, string])[], report: ReportProblem): void {
  const seen = new Set<string>();
  for (const [path, name] of named) {
    if (seen.has(name)) report(path, `“${name}” a second time`, 'each one once');
    seen.add(name);
  }
}
