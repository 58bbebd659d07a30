import type { Limit, Slot } from '../pack';
import type { PackPath } from '../pack-problem';
import { toChoiceList } from '../pack-problem';
import type { PackRule, ReportProblem } from './pack-rule';

const textUnits: readonly Limit['unit'][] = ['words', 'paragraphs', 'pages'];
const fileUnits: readonly Limit['unit'][] = ['items', 'megabytes', 'pages'];

/** What can be measured in a part of each kind. */
const unitsOf: Readonly<Record<Slot['kind'], readonly Limit['unit'][]>> = {
  richText: textUnits,
  form: textUnits,
  table: [...textUnits, 'items'],
  file: fileUnits,
  thirdParty: fileUnits,
  video: [...fileUnits, 'minutes'],
  link: ['items'],
};

const fileKinds: readonly Slot['kind'][] = ['file', 'video', 'thirdParty'];

/** A limit that can't be measured, or a setting that does nothing where it stands, is a mistake. */
export const checkSlots: PackRule = (pack, report) => {
  for (const level of ['program', 'set', 'requirement'] as const) {
    pack.slots[level].forEach((slot, at) => {
      const path = ['slots', level, at];
      checkLimits(slot, path, report);
      if (slot.replacedBy !== undefined && level !== 'requirement') {
        report([...path, 'replacedBy'], `“${slot.replacedBy}” at the ${level} level`, 'replacedBy on slots of a requirement only');
      }
      if (slot.extensions !== undefined && !fileKinds.includes(slot.kind)) {
        report([...path, 'extensions'], `extensions for ${slot.kind}`, `extensions on ${toChoiceList(fileKinds)} only`);
      }
    });
  }
};

function checkLimits(slot: Slot, path: PackPath, report: ReportProblem): void {
  const seen = new Set<string>();
  slot.limits?.forEach((limit, at) => {
    const units = unitsOf[slot.kind];
    if (!units.includes(limit.unit)) report([...path, 'limits', at, 'unit'], `“${limit.unit}” for ${slot.kind}`, toChoiceList(units));
    const name = `${limit.force} ${limit.unit}`;
    if (seen.has(name)) report([...path, 'limits', at], `a second ${limit.force} limit in ${limit.unit}`, 'one limit of each unit and force');
    seen.add(name);
  });
}
