import { schema001 } from './001-first';

/** Adds the words of evidence files, for the search and the privacy screen, by digest. They never leave this computer. */
export const schema002 = { ...schema001, texts: 'sha256' } as const;
