import { describe, expect, it } from 'vitest';
import { toUserDataFolder, type UserDataFacts } from '../../../electron/user-data-folder';

const windows: UserDataFacts = { platform: 'win32', localFolder: 'C:\\Users\\Ana\\AppData\\Local', appName: 'Carrel', isChosen: false };

describe('the folder for portfolios and evidence', () => {
  it('stays out of the roaming profile on Windows', () => {
    expect(toUserDataFolder(windows)).toBe('C:\\Users\\Ana\\AppData\\Local\\Carrel');
  });

  it.each<[string, Partial<UserDataFacts>]>([
    ['on macOS', { platform: 'darwin' }],
    ['on Linux', { platform: 'linux' }],
    ['when one was chosen at the start', { isChosen: true }],
    ['when the system names no local folder', { localFolder: undefined }],
    ['when the local folder is no whole path', { localFolder: 'Local' }],
    ['when the local folder is empty', { localFolder: '' }],
  ])('is the usual one %s', (_when, facts) => {
    expect(toUserDataFolder({ ...windows, ...facts })).toBeNull();
  });
});
