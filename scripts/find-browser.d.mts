export function findBrowser(options?: {
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly isProgram?: (file: string) => boolean;
}): string | null;
export function findPlaywrightBrowser(): Promise<string | null>;
