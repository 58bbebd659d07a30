import type { PrintPaper } from '../../shared/bundle/pages/print-options';

/** Where sheets are 8.5 by 11 inches; everywhere else they are A4. */
const letterRegions: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PR', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA', 'DO', 'SV', 'NI', 'GU', 'VI', 'AS']);

/** By the first language that names a region: the person's own, then the program's. */
export function toPaper(languages: readonly string[]): PrintPaper {
  const region = languages.flatMap((language) => /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})\b/.exec(language)?.[1]?.toUpperCase() ?? []).at(0);
  return region === undefined || letterRegions.has(region) ? 'letter' : 'a4';
}
