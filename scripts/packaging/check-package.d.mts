export function listWanted(root: string): readonly string[];
export function listPacked(archive: string): readonly string[];
export function checkPackage(
  folder: string,
  root: string,
): Promise<{ readonly complaints: readonly string[]; readonly files: number; readonly archiveBytes: number }>;
