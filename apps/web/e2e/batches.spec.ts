import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { asMarkdown } from './documents.ts';
import { expect, expectSoundScreen, test } from './journey.ts';
import { addTender, tenderFile } from './tender.ts';

async function archive(files: Readonly<Record<string, Buffer>>) {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  return { name: 'spring.zip', mimeType: 'application/zip', buffer: await buffer(zip.outputStream) };
}

test('an analyst runs a batch, mends what could not be used and downloads the results', async ({
  page,
  complaints,
}) => {
  await addTender(page);
  await page.getByRole('link', { name: 'Batches' }).click();
  await expect(page.getByText('No batch has been run yet.')).toBeVisible();
  await expectSoundScreen(page, 'batches-none');
  await page.getByRole('link', { name: 'Run a batch' }).click();
  await page.getByRole('button', { name: 'Run the batch' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose where the responses come from.');
  await page.getByLabel('Name of the batch').fill('Spring framework');
  await page.getByLabel('A ZIP archive').check();
  await page
    .getByLabel('Archive', { exact: true })
    .setInputFiles(await archive({ 'Hill Buses.md': asMarkdown(), 'Broken.pdf': Buffer.from('no PDF') }));
  await expectSoundScreen(page, 'batch-new');
  await page.getByRole('button', { name: 'Run the batch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Spring framework' })).toBeVisible();
  await expect(page.getByText('2 of 2 done')).toBeVisible({ timeout: 60_000 });
  const results = page.getByRole('link', { name: 'Everything, for programs (JSON)' });
  await expect(results).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Show').selectOption('attention');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expectSoundScreen(page, 'batch-done');

  const mended = { name: 'Broken.md', mimeType: 'text/markdown', buffer: asMarkdown() };
  await page.getByLabel('Other files for Broken').setInputFiles(mended);
  await expect(page.getByText('No response fits.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('0 not scored, 0 failed')).toBeVisible({ timeout: 60_000 });
  const download = page.waitForEvent('download');
  await results.click();
  expect((await download).suggestedFilename()).toBe('Spring framework-results.json');

  const list = new URL('.', page.url()).pathname.replace(/\/$/, '');
  await page.goto(list);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expectSoundScreen(page, 'batches');
  await page.goto(`${list}/0b9ad2c6-6b4c-4e51-8f0c-3f7f2a7f9b11`);
  await expect(page.getByRole('heading', { level: 1, name: 'This batch does not exist' })).toBeVisible();
  await expectSoundScreen(page, 'batch-missing');
  expect(complaints.filter((words) => !/status of 404/.test(words))).toEqual([]);
  complaints.length = 0;
});

test('an analyst runs batches over two tenders from one archive and watches them together', async ({
  page,
  complaints,
}) => {
  const [first, second] = [tenderFile(), tenderFile()];
  const [one, other] = [first.id, second.id];
  await addTender(page, first);
  await addTender(page, second);
  await page.getByRole('link', { name: 'Batches' }).click();
  await page.getByRole('link', { name: 'Batches over several tenders' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Batches over several tenders' })).toBeVisible();
  await page.getByRole('link', { name: 'Run batches over several tenders' }).click();
  await page.getByRole('button', { name: 'Run the batches' }).click();
  await expect(page.getByRole('alert')).toContainText('Give the batches a name.');
  await page.getByLabel('Name of the batches').fill('Both');
  await page.getByLabel('A ZIP archive').check();
  await page.getByLabel('Archive', { exact: true }).setInputFiles(
    await archive({
      [`${one}/Hill Buses.md`]: asMarkdown(),
      [`${other}/Hill Buses.md`]: asMarkdown(),
      'NOBODY/Hill Buses.md': asMarkdown(),
    }),
  );
  await expectSoundScreen(page, 'batch-group-new');
  await page.getByRole('button', { name: 'Run the batches' }).click();
  await expect(page.getByText('2 of 2 done')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('link', { name: 'The results of all tenders' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('link', { name: one, exact: true })).toBeVisible();
  await expect(page.getByText('It is named like the reference of no tender')).toBeVisible();
  await expectSoundScreen(page, 'batch-group');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'The results of all tenders' }).click();
  expect((await download).suggestedFilename()).toBe('Both-results.zip');

  await page.getByRole('link', { name: 'Score these responses again' }).click();
  await expect(page.getByLabel('Name of the batches')).toHaveValue('Both, again');
  await page.getByRole('button', { name: 'Run the batches' }).click();
  await expect(page.getByRole('link', { name: `What moved in ${one}` })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: `What moved in ${one}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What moved' })).toBeVisible();
  await page.goto('/batch-groups');
  await expect(page.getByRole('link', { name: 'Both', exact: true })).toBeVisible();
  await expectSoundScreen(page, 'batch-groups');
  expect(complaints).toEqual([]);
});
