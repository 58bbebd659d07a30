export const electronNames: Readonly<Record<string, readonly string[]>>;
