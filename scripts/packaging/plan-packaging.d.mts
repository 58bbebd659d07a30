export function findEmptyKeys(env: NodeJS.ProcessEnv): readonly string[];
export function planPackaging(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): { readonly args: readonly string[]; readonly buildsFirst: boolean } | { readonly wrong: string };
