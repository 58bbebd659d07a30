import type { Finding } from '../checks/finding';
import { fillTemplate } from './fill-template';
import type { PlaceNames } from './place-names';
import { findTemplate } from './to-sentence';

export { toNames } from './place-names';

/** A finding in words. */
export type FindingText = {
  /** The fact, with its place: "7, Explaining policies: “How well it went” is empty". */
  readonly what: string;
  /** The fact as it is said at the place itself: "“How well it went” is empty". */
  readonly whatHere: string;
  /** The reason, and what to do. */
  readonly why: string;
  /** The words of the link: "Go there", "Go to 9", "Look at E6". */
  readonly action: string;
};

export function toFindingText(finding: Finding, names: PlaceNames): FindingText {
  const template = findTemplate(`${finding.messageKey}.what`);
  const place = names.nameOf(finding.where);
  const params = { ...finding.params, place };
  const whatHere = fillTemplate(template, params);
  const isNamed = place === '' || template.includes('{place}');
  const what = isNamed ? whatHere : fillTemplate(`{place}: ${template}`, params);
  const why = fillTemplate(findTemplate(`${finding.messageKey}.why`), params);
  return { what, whatHere, why, action: names.actionOf(finding.where) };
}
