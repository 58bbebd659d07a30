import type { Page } from '@playwright/test';

/** How many items, and words in each of their files. */
export type DeskSize = { readonly items: number; readonly words: number };

/** Puts items and the words of their files into the open portfolio's database, as adding them would have done. The files themselves are not there. */
export async function fillDesk(page: Page, size: DeskSize): Promise<void> {
  await page.evaluate(fillInPage, size);
}

/** Runs in the page, so it can use nothing from outside. */
async function fillInPage({ items, words }: DeskSize): Promise<void> {
  const databases = await indexedDB.databases();
  const name = databases.find((database) => database.name?.startsWith('carrel-portfolio-') === true)?.name ?? '';
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
  });
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu sta tri ple gro nde'.split(' ');
  const vocabulary = Array.from({ length: 20_000 }, () => Array.from({ length: 2 + random(3) }, () => syllables[random(syllables.length)]).join(''));
  // Common words are far more common than rare ones.
  const toWords = (count: number): string => Array.from({ length: count }, () => vocabulary[Math.floor(vocabulary.length * (random(1e6) / 1e6) ** 3)]).join(' ');
  const kinds = [['pdf', 'application/pdf'], ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'], ['jpg', 'image/jpeg'], ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']] as const;
  const transaction = db.transaction(['evidence', 'texts', 'head'], 'readwrite');
  for (let number = 1; number <= items; number += 1) {
    const [extension, mediaType] = kinds[number % kinds.length] ?? kinds[0];
    const sha256 = number.toString(16).padStart(64, '0');
    transaction.objectStore('evidence').put({
      id: `bench-${number}`, number, sha256, size: 1000 * (number % 977), mediaType, originalName: `file-${number}.${extension}`, title: `${toWords(3)} ${number}`,
      classId: number % 3 === 0 ? 'secondary' : 'primary', date: `20${10 + (number % 16)}-03-01`, description: toWords(12), privacy: 'no-patron-data',
      addedAt: '2026-04-02T10:00:00.000Z', removedAt: '', inspection: { inspector: 99, detectedType: extension, problems: [] },
    });
    transaction.objectStore('texts').put({ sha256, text: `${toWords(words)} needle${number}` });
  }
  transaction.objectStore('head').put({ name: 'next-evidence-number', value: items + 1 });
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
  });
  db.close();
}
