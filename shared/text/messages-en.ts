import { evidenceMessages } from './en/evidence-messages';
import { fileMessages } from './en/file-messages';
import { limitMessages } from './en/limit-messages';
import { nameMessages } from './en/name-messages';
import { nextStepMessages } from './en/next-step-messages';
import { planMessages } from './en/plan-messages';
import { privacyMessages } from './en/privacy-messages';
import { setStateMessages } from './en/set-state-messages';
import { writingMessages } from './en/writing-messages';

/** Every sentence by its key: `check.max-words.over.what`, `next.write.part.title`, `set-state.all-ready`. */
export const messages: ReadonlyMap<string, string> = new Map([
  ...toEntries(writingMessages),
  ...toEntries(limitMessages),
  ...toEntries(evidenceMessages),
  ...toEntries(fileMessages),
  ...toEntries(nameMessages),
  ...toEntries(privacyMessages),
  ...toEntries(planMessages),
  ...toEntries(nextStepMessages),
  ...Object.entries(setStateMessages).map(([kind, text]) => [`set-state.${kind}`, text] as const),
]);

function toEntries(group: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly (readonly [string, string])[] {
  return Object.entries(group).flatMap(([key, parts]) => Object.entries(parts).map(([part, text]) => [`${key}.${part}`, text] as const));
}
