import process from 'node:process';
import { app } from 'electron';
import { toFileArguments, type OpenedBundles } from './opened-bundles';

/** Bundles come by argument (Windows, Linux), by event (macOS), or from a second start, which then ends. */
export function listenForBundles(opened: OpenedBundles, announce: () => void): void {
  const { isPackaged } = app;
  const offer = (argv: readonly string[], workingFolder: string): void => {
    for (const path of toFileArguments({ argv, workingFolder, isPackaged })) opened.offer(path);
  };
  offer(process.argv, process.cwd());
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (opened.offer(path)) announce();
  });
  app.on('second-instance', (_event, argv, workingFolder) => {
    offer(argv, workingFolder);
    announce();
  });
}
