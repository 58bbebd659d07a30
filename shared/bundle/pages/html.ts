/**
 * Markup that is known to be sound. Only `html` makes it: the template's own text is ours, everything put into it is
 * escaped unless it is markup itself. So text of a person can't become a tag or leave an attribute.
 */
export type Markup = { readonly markup: string };

type Value = string | number | Markup | readonly Markup[];

/** Attribute values in the template must be quoted. */
export function html(template: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const pieces = template.map((piece, index) => piece + toMarkupText(values[index] ?? ''));
  return { markup: pieces.join('') };
}

export const nothing: Markup = { markup: '' };

export function joinMarkup(items: readonly Markup[], separator: string): Markup {
  return { markup: items.map((item) => item.markup).join(escapeHtml(separator)) };
}

function toMarkupText(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map((item) => item.markup).join('');
}

const replacements: ReadonlyMap<string, string> = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&#39;'], ['\r', '&#13;']]);

/** Safe in content and in quoted attributes. What HTML can't hold (most control characters, non-characters) shows as U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '\uFFFD')
    .replace(/[&<>"'\r]/g, (character) => replacements.get(character) ?? '');
}
