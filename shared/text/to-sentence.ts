import type { FindingParams } from '../checks/finding';
import { fillTemplate } from './fill-template';
import { messages } from './messages-en';

/** The sentence under a key with its gaps filled. A key without a sentence is a mistake in the catalogue and throws. */
export function toSentence(key: string, params: FindingParams = {}): string {
  return fillTemplate(findTemplate(key), params);
}

export function findTemplate(key: string): string {
  const template = messages.get(key);
  if (template === undefined) throw new Error(`no message is kept under “${key}”`);
  return template;
}
