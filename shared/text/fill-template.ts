import type { FindingParams } from '../checks/finding';
import { toDateText, toDayText } from './dates';
import { profileWords } from './en/profile-words';
import { patronWords } from './en/patron-words';
import { toListText, toNumberText, toNumberWord } from './numbers';

/**
 * Fills a message's gaps:
 * `{count}` the value; `{count|word|words}` one or many; `{force?hard=takes|suggests}` a choice by value;
 * `{count:words}` "three"; `{items:list}` "E9 and E11" from one item a line; `{on:date}` "22 Nov 2026";
 * `{type:upper}` "PNG"; `{fields:profile}` a list of the profile's fields in words; `{kinds:patron}` "two card numbers
 * and a date of birth" from `barcode 2` and `birth 1`.
 * The first letter becomes a capital. A gap without a value is a mistake in the catalogue and throws.
 */
export function fillTemplate(template: string, params: FindingParams): string {
  const filled = template.replace(/\{[^{}]*\}/g, (gap) => fillGap(gap, params));
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function fillGap(gap: string, params: FindingParams): string {
  const [, name = '', sign = '', rest = ''] = /^\{(\w+)(?:([:|?])([^]*))?\}$/.exec(gap) ?? [];
  const value = params[name];
  if (value === undefined) throw new Error(`a message has a gap ${gap} and no value for it`);
  if (sign === '|') return toPlural(value, rest);
  if (sign === '?') return toChoice(value, rest);
  return sign === ':' ? toFormatted(value, rest) : toValueText(value);
}

function toValueText(value: string | number): string {
  return typeof value === 'number' ? toNumberText(value) : value;
}

function toPlural(value: string | number, forms: string): string {
  const [one = '', other = ''] = forms.split('|');
  return Number(value) === 1 ? one : other;
}

function toChoice(value: string | number, choice: string): string {
  const [when = '', otherwise = ''] = choice.split('|');
  const at = when.indexOf('=');
  return String(value) === when.slice(0, at) ? when.slice(at + 1) : otherwise;
}

function toFormatted(value: string | number, format: string): string {
  const text = String(value);
  switch (format) {
    case 'words':
      return toNumberWord(Number(value));
    case 'list':
      return toListText(text.split('\n'));
    case 'date':
      return text.includes('T') ? toDayText(text) : toDateText(text);
    case 'upper':
      return text.toUpperCase();
    case 'profile':
      return toListText(text.split('\n').map((field) => profileWords[field] ?? field));
    case 'patron':
      return toListText(text.split('\n').map(toPatronCount));
    default:
      throw new Error(`a message asks for the unknown format “${format}”`);
  }
}

function toPatronCount(line: string): string {
  const [kind = '', figure = ''] = line.split(' ');
  const { one, other } = patronWords[kind] ?? { one: kind, other: kind };
  return Number(figure) === 1 ? one : `${toNumberWord(Number(figure))} ${other}`;
}
