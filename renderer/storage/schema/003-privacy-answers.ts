import { schema002 } from './002-texts';

/** Adds what the person said of hits of the privacy screen. */
export const schema003 = { ...schema002, privacyAnswers: '[owner+fingerprint]' } as const;
