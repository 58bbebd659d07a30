import type { Page } from '@playwright/test';

export type StoredEvidence = {
  /** Digests of the items of all portfolios, by number. */
  readonly listed: readonly string[];
  /** Digests of the bytes in the store, in order. */
  readonly kept: readonly string[];
  /** Digests of the files that were looked into here. */
  readonly lookedAt: readonly string[];
};

/** What the browser's databases hold, read past the application. */
export function readStoredEvidence(page: Page): Promise<StoredEvidence> {
  return page.evaluate(async () => {
    const ask = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const listed: { readonly number: number; readonly sha256: string }[] = [];
    const lookedAt: string[] = [];
    let kept: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!/^carrel-(?:portfolio-|evidence-files$)/.test(name)) continue;
      const db = await ask(indexedDB.open(name));
      if (db.objectStoreNames.contains('evidence')) listed.push(...(await ask(db.transaction('evidence').objectStore('evidence').getAll())));
      if (db.objectStoreNames.contains('texts')) lookedAt.push(...(await ask(db.transaction('texts').objectStore('texts').getAllKeys())).map(String));
      if (name === 'carrel-evidence-files') kept = (await ask(db.transaction('files').objectStore('files').getAllKeys())).map(String);
      db.close();
    }
    return { listed: listed.sort((a, b) => a.number - b.number).map(({ sha256 }) => sha256), kept: kept.sort(), lookedAt: lookedAt.sort() };
  });
}

/** Puts bytes into the store that nothing lists, as a browser killed between storing and listing leaves them. */
export function leaveOrphan(page: Page, digest: string): Promise<void> {
  return page.evaluate(async (key) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('carrel-evidence-files');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
    await new Promise<void>((resolve) => {
      const transaction = db.transaction('files', 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.objectStore('files').put(new Blob(['an orphan']), key);
    });
    db.close();
  }, digest);
}
