import type { ChosenSet } from '../domain/portfolio';
import type { Route } from '../packs/pack';
import { toDateText } from '../text/dates';

/** How a set is earned when it is not by writing; empty otherwise. */
export function toRouteLine(chosen: ChosenSet | undefined, route: Route | undefined): string {
  if (chosen === undefined || route === undefined || route.kind === 'writing') return '';
  if (route.kind === 'agreement') return route.label;
  const course = [chosen.courseTitle, chosen.courseProvider].filter((part) => part !== '').join(', ');
  const completed = chosen.courseCompletedOn === '' ? '' : `completed ${toDateText(chosen.courseCompletedOn)}`;
  const facts = [course, completed].filter((part) => part !== '').join(', ');
  return facts === '' ? route.label : `${route.label}: ${facts}`;
}
