/** What Microsoft's signing service needs, as environment variables and as electron-builder's options. */
const azureOptions = {
  CARREL_AZURE_ENDPOINT: 'endpoint',
  CARREL_AZURE_ACCOUNT: 'codeSigningAccountName',
  CARREL_AZURE_PROFILE: 'certificateProfileName',
  CARREL_AZURE_PUBLISHER: 'publisherName',
};

/** Keys and passwords; a workflow hands over those that are not set as empty strings, which electron-builder takes for file names. */
const signingNames = /^(CSC_|WIN_CSC_|APPLE_|AZURE_|CARREL_AZURE_)/;

export function findEmptyKeys(env) {
  return Object.keys(env).filter((name) => signingNames.test(name) && env[name] === '');
}

/**
 * The arguments for electron-builder: those that were given, and what follows from the environment. A signing that is set up by
 * half is refused, for its outcome would be an unsigned installer that nobody meant.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ args: readonly string[], buildsFirst: boolean } | { wrong: string }}
 */
export function planPackaging(args, env) {
  const names = Object.keys(azureOptions).filter((name) => env[name]);
  if (names.length > 0 && names.length < Object.keys(azureOptions).length) {
    const missing = Object.keys(azureOptions).filter((name) => !env[name]);
    return { wrong: `Signing for Windows is only set up by half: ${missing.join(', ')} is missing. Set it, or take away ${names.join(', ')}.` };
  }
  const added = names.map((name) => `-c.win.azureSignOptions.${azureOptions[name]}=${env[name]}`);
  if (env.CARREL_MUST_SIGN === '1') added.push('-c.forceCodeSigning=true');
  // A deb names a home page. In a workflow it is the repository's own page; nowhere else is one known.
  const homepage = env.CARREL_HOMEPAGE ?? (env.GITHUB_REPOSITORY ? `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${env.GITHUB_REPOSITORY}` : undefined);
  if (homepage !== undefined) added.push(`-c.extraMetadata.homepage=${homepage}`);
  return { args: [...args.filter((arg) => arg !== '--no-build'), ...added, '--publish', 'never'], buildsFirst: !args.includes('--no-build') };
}
