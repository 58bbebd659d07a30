export const fuses: Readonly<Record<string, boolean>>;
export function toFuseConfig(signsAnew: boolean): Readonly<Record<string, unknown>>;
