export type Wish = { readonly opens: boolean; readonly wantsBrowser: boolean; readonly port: number };
export function parseWish(args: readonly string[], env: NodeJS.ProcessEnv, platform?: NodeJS.Platform): Wish | { readonly wrong: string };
