import { FuseV1Options, FuseVersion } from '@electron/fuses';

/** Every fuse of Electron and how it stands in a package. One that Electron adds stops the packaging until it has a line here. */
export const fuses = {
  // Nobody can use Carrel's program as a Node of their own, or look into it with a debugger.
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Code is loaded from the one archive, whose digest is in the program.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  EnableCookieEncryption: true,
  // There is no snapshot of our own, and nothing is served from file:.
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // V8's own way to catch a WebAssembly program that leaves its memory.
  WasmTrapHandlers: true,
};

/**
 * The same as @electron/fuses wants it.
 * @param {boolean} signsAnew for a Mac's program, and only on a Mac, where the tool for it is
 */
export function toFuseConfig(signsAnew) {
  const entries = Object.entries(fuses).map(([name, isOn]) => [FuseV1Options[name], isOn]);
  // A changed program has a broken signature, with which Apple's processors start nothing; real signing replaces this one.
  return { version: FuseVersion.V1, strictlyRequireAllFuses: true, resetAdHocDarwinSignature: signsAnew, ...Object.fromEntries(entries) };
}
