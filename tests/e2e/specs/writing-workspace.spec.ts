import type { Page } from '@playwright/test';
import { evidenceFile } from '../fixture-files';
import { expect, test } from '../fixtures';
import { tick } from '../pages/tick';
import { toSentences } from '../texts';

/** The responses as they are in the database, past everything the page remembers. */
function readSavedTexts(page: Page, id: string): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error('the database did not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('responses').objectStore('responses').getAll();
          reading.onsuccess = () => resolve(JSON.stringify(reading.result));
        };
      }),
    `carrel-portfolio-${id}`,
  );
}

test.describe('with a new portfolio', () => {
  test.beforeEach(async ({ carrel }) => {
    await carrel.begin();
    await carrel.goToAddress('write/access/07');
    await expect(carrel.title).toHaveText('Explaining policies');
  });

  test('choosing a suggestion takes the place of the Approach and keeps what was written there', async ({ page, carrel }) => {
    await carrel.writing.write('Approach', 'My own way, written first.');
    await page.getByRole('button', { name: /^See \d suggestions$/ }).click();
    await tick(page.getByRole('radio').nth(1));
    await expect(carrel.writing.part('Approach')).toHaveCount(0);
    await expect(carrel.writing.part('What I did')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByText('You are writing your own way.')).toHaveCount(0);
    await page.getByRole('button', { name: 'Change' }).click();
    await tick(page.getByRole('radio', { name: 'My own way' }));
    await expect(carrel.writing.part('Approach')).toHaveText('My own way, written first.');
  });

  test('the status follows the writing and the person, on the page, in the list and at the foot', async ({ page, carrel }) => {
    const { writing } = carrel;
    const inList = writing.competencies.getByRole('link', { name: 'Explaining policies' });
    await expect(inList).toContainText('To do');
    await writing.write('What I did', 'A first line.');
    await expect(inList).toContainText('Draft');
    await writing.setStatus(/^Parked/);
    await expect(inList).toContainText('Parked');
    await expect(writing.status).toHaveText('Parked');
    await writing.setStatus('In work');
    await expect(inList).toContainText('Draft');

    await expect(page.getByRole('button', { name: '“Approach”' })).toBeVisible();
    await writing.write('Approach', 'A paragraph.');
    await page.getByRole('button', { name: '“What I learned”' }).click();
    await expect(writing.part('What I learned')).toBeFocused();
    await writing.type('Something new.');
    await writing.write('How well it went', 'Well enough.');
    await writing.markReady();
    await expect(inList).toContainText('Ready');
    await page.getByRole('button', { name: 'Take it back into work' }).click();
    await expect(inList).toContainText('Draft');
  });

  test('the length is live, in words for a part and in pages for the whole', async ({ page, carrel }) => {
    const { writing } = carrel;
    await expect(writing.toolbar).toContainText('Nothing yet');
    const part = page.getByRole('region', { name: 'What I did' });
    await expect(part).toContainText('Not started');
    await writing.putCaretIn('What I did');
    await writing.type('One two three');
    await expect(part).toContainText('3 words');
    await expect(writing.toolbar).toContainText('A few lines of 3');
    await writing.write('What I did', ` ${toSentences('policies', 3, 420)}`);
    await expect(writing.toolbar).toContainText('About a page of 3');
    await writing.write('What I learned', toSentences('policies', 4, 420));
    await expect(writing.toolbar).toContainText(/About (1.5|2) pages of 3/);
  });

  test('Ctrl S saves at once and says so', async ({ page, carrel }) => {
    await page.clock.install();
    await carrel.writing.putCaretIn('What I did');
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.insertText('Saved by hand.');
    await expect(carrel.saveState).toHaveText('Saving');
    await page.keyboard.press('Control+s');
    await expect(carrel.saveState).toHaveText(/^Saved \d/);
    // The clock stands still, so neither the autosave nor the draft had its moment: only Ctrl S can have written this.
    expect(await readSavedTexts(page, carrel.portfolioId)).toContain('Saved by hand.');
  });

  test('bold, italic and lists are kept as they were typed', async ({ page, carrel }) => {
    const { writing } = carrel;
    await writing.putCaretIn('What I did');
    await page.keyboard.press('Control+b');
    await writing.type('Bold');
    await page.keyboard.press('Control+b');
    await writing.type(' and ');
    await writing.toolbar.getByRole('button', { name: 'Italic' }).click();
    await writing.type('italic');
    await page.keyboard.press('Enter');
    await writing.toolbar.getByRole('button', { name: 'Bulleted list' }).click();
    await writing.type('first');
    await page.keyboard.press('Enter');
    await writing.type('second');
    await page.keyboard.press('Control+s');
    await expect(carrel.saveState).toHaveText(/^Saved \d/);
    await page.reload();
    const text = writing.part('What I did');
    await expect(text.locator('strong')).toHaveText('Bold');
    await expect(text.locator('em').first()).toHaveText('italic');
    await expect(text.getByRole('listitem')).toHaveText(['first', 'second']);
    await text.click();
    await page.keyboard.press('Control+End');
    await writing.type(' and more');
    await page.keyboard.press('Control+z');
    await expect(text.getByRole('listitem').last()).toHaveText('second');
  });

  test('a chip names its item, and says Missing while that is in the trash', async ({ page, carrel }) => {
    const { writing, evidence } = carrel;
    await writing.addFilesHere([evidenceFile('closing-checklist.txt')]);
    await expect(writing.side.getByRole('link', { name: 'Closing checklist' })).toBeVisible();
    await writing.write('What I did', 'I wrote the list ');
    await writing.openPickerByAt();
    await writing.picker.getByLabel('Find a title or a number').fill('closing');
    await writing.pick(/Closing checklist/);
    const chip = writing.citations('What I did');
    await expect(chip).toHaveAccessibleName('Evidence E1, Closing checklist');
    await expect(writing.side.getByText('cited once')).toBeVisible();
    await writing.type('and kept it.');
    await expect(writing.part('What I did')).toContainText('and kept it.');

    await carrel.goTo('Evidence');
    await evidence.choose('Closing checklist');
    await evidence.moveToTrash();
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('Access 7, Explaining policies');
    await question.getByRole('button', { name: 'Move to the trash' }).click();
    await carrel.goToAddress('write/access/07');
    await expect(chip).toHaveAccessibleName('Evidence that is missing');
    await expect(chip).toContainText('Missing');
    await writing.showTab('Checks');
    await expect(writing.findings.filter({ hasText: /Stops you/ }).filter({ hasText: /cite|E1|trash/i })).toHaveCount(1);

    await carrel.goTo('Evidence');
    await evidence.openTrash();
    await page.getByRole('button', { name: 'Put back E1, Closing checklist' }).click();
    await carrel.goToAddress('write/access/07');
    await expect(chip).toHaveAccessibleName('Evidence E1, Closing checklist');
  });

  test('turning back from the picker leaves the @ in the text', async ({ page, carrel }) => {
    await carrel.writing.write('What I did', 'Mail me ');
    await carrel.writing.openPickerByAt();
    await page.keyboard.press('Escape');
    await expect(carrel.writing.picker).toHaveCount(0);
    await carrel.writing.type(' home');
    await expect(carrel.writing.part('What I did')).toHaveText('Mail me @ home');
  });
});

test('an earlier text can be looked at beside the new one and brought back, and nothing is lost', async ({ page, carrel }) => {
  await carrel.openSample();
  await carrel.goToAddress('write/access/07');
  const { writing } = carrel;
  const now = 'used four terms that patrons do not use';
  const earlier = 'I wrote a new one';
  const text = writing.part('What I did');
  await expect(text).toContainText(now);
  await writing.showTab('Earlier');
  const versions = writing.side.getByRole('button', { name: /^Look at What I did/ });
  await expect(versions).toHaveCount(2);
  await versions.last().click();
  const dialog = page.getByRole('dialog', { name: 'What I did, then and now' });
  await expect(dialog.getByRole('paragraph').first()).toContainText(earlier);
  await expect(dialog.getByRole('paragraph').last()).toContainText(now);
  await dialog.getByRole('button', { name: 'Bring back the earlier text' }).click();
  await expect(text).toContainText(earlier);
  await expect(text).not.toContainText(now);
  await expect(versions).toHaveCount(3);
  await versions.first().click();
  await expect(dialog.getByRole('paragraph').first()).toContainText(now);
  await dialog.getByRole('button', { name: 'Bring back the earlier text' }).click();
  await expect(text).toContainText(now);
  await expect(versions).toHaveCount(4);
});
