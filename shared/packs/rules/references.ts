import type { Pack } from '../pack';
import { describeFound, toChoiceList } from '../pack-problem';
import type { PackRule, ReportProblem } from './pack-rule';

/** What names something else in the pack must find it there. */
export const checkReferences: PackRule = (pack, report) => {
  checkGroups(pack, report);
  checkNamedParams(pack, report);
};

function checkGroups(pack: Pack, report: ReportProblem): void {
  const groupIds = pack.groups.map((group) => group.id);
  pack.sets.forEach((set, at) => {
    if (!groupIds.includes(set.group)) report(['sets', at, 'group'], `“${set.group}”`, `a group of this pack: ${toChoiceList(groupIds)}`);
  });
  pack.groups.forEach((group, at) => {
    const size = pack.sets.filter((set) => set.group === group.id).length;
    if (size === 0) report(['groups', at], `no set in “${group.id}”`, 'at least one set in every group');
    else if (group.choose !== 'all' && group.choose > size) {
      report(['groups', at, 'choose'], describeFound(group.choose), `at most ${size}, the number of sets in “${group.id}”`);
    }
  });
}

/** These parameters mean the same for every check; a misspelt name in one would quietly check nothing. */
function checkNamedParams(pack: Pack, report: ReportProblem): void {
  const { program, set, requirement } = pack.slots;
  const slots = [...program, ...set, ...requirement];
  const named: Readonly<Record<string, readonly [what: string, ids: readonly string[]]>> = {
    slots: ['a slot', slots.map((slot) => slot.id)],
    class: ['an evidence class', pack.evidenceClasses.map((evidenceClass) => evidenceClass.id)],
    set: ['a set', pack.sets.map((each) => each.id)],
    needs: ['a set', pack.sets.map((each) => each.id)],
  };
  pack.checks.forEach(({ params }, at) => {
    for (const [name, [what, ids]] of Object.entries(named)) {
      const param = params[name];
      const isList = typeof param === 'object';
      const texts: readonly unknown[] = isList ? param : param === undefined ? [] : [param];
      texts.forEach((text, place) => {
        const path = ['checks', at, 'params', name, ...(isList ? [place] : [])];
        if (!ids.some((id) => id === text)) report(path, describeFound(text), `${what} of this pack: ${toChoiceList(ids)}`);
      });
    }
  });
}
