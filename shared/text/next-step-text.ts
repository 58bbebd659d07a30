import type { FindingParams } from '../checks/finding';
import { toSentence } from './to-sentence';

/** The one next thing in words: a title, a reason in a sentence, the words of its button. */
export type NextStepText = { readonly title: string; readonly why: string; readonly action: string };

/** @param step as `nextStep` finds it */
export function toNextStepText({ messageKey, params }: { readonly messageKey: string; readonly params: FindingParams }): NextStepText {
  return {
    title: toSentence(`${messageKey}.title`, params),
    why: toSentence(`${messageKey}.why`, params),
    action: toSentence(`${messageKey}.action`, params),
  };
}
