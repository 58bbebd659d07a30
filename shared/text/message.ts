/**
 * What a finding says: `what` is the fact, short; `why` the reason and what to do. `what` may name the `{place}` itself;
 * where it doesn't, the place is put before it when the person is elsewhere.
 */
export type FindingMessage = { readonly what: string; readonly why: string };
export type FindingMessages = Readonly<Record<string, FindingMessage>>;
