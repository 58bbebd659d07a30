import type { Locator } from '@playwright/test';

/** Ticks a box whose state comes back from the database a moment after the click. */
export async function tick(box: Locator): Promise<void> {
  if (await box.isChecked()) return;
  await box.click();
  await box.and(box.page().locator(':checked')).waitFor();
}
