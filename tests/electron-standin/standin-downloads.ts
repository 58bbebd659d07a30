import type { DownloadItem } from 'electron';
import { join } from 'node:path';
import type { DevTools } from './devtools';
import { makeEvent, record, strict } from './recorded';
import { toAppAddress } from './standin-address';
import type { StandinContents } from './standin-contents';
import { toPlace } from './standin-places';

type ItemCalls = 'getURL' | 'getFilename' | 'getMimeType' | 'setSaveDialogOptions' | 'cancel';

/** Main is asked about every download; one that it lets go on lands in the folder for downloads, for no dialog is shown here. */
export async function watchDownloads(devTools: DevTools, findContents: (frameId: string) => StandinContents | null): Promise<void> {
  devTools.on('Browser.downloadWillBegin', ({ frameId, guid, url, suggestedFilename }) => {
    const contents = findContents(frameId);
    const cancel = (): void => void devTools.send('Browser.cancelDownload', { guid }).catch(() => undefined);
    const item = {
      getURL: () => toAppAddress(url),
      getFilename: () => suggestedFilename,
      getMimeType: () => '',
      setSaveDialogOptions: (options) => record('download.setSaveDialogOptions', options),
      cancel,
    } satisfies Pick<DownloadItem, ItemCalls>;
    const event = makeEvent({});
    contents?.session.emit('will-download', event, strict('DownloadItem', item), contents);
    record('download', toAppAddress(url), event.defaultPrevented ? 'prevented' : 'allowed');
    if (event.defaultPrevented) cancel();
  });
  await devTools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: join(toPlace('downloads')), eventsEnabled: true });
}
