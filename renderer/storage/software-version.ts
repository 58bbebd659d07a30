/** Written into every bundle: which Carrel made it. The build puts it in, from package.json. */
export const softwareVersion = __CARREL_VERSION__;
