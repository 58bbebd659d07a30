import type { WebPreferences } from 'electron';

/** Electron's defaults are the same today; they are said here so that a change of a default, or of ours, breaks a test. */
export const windowPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: true,
  // The built-in PDF viewer is the one plugin that Chromium still has.
  plugins: true,
} as const satisfies WebPreferences;
