import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { tenderSchema } from '@evenhand/shared/contracts';
import { aTender } from '../../../../test/setup/tenders.ts';
import { notProduced } from '../not-produced.ts';
import { ResultsXlsx } from './results-xlsx.ts';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'evenhand-xlsx-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

test('words that a spreadsheet would take for a formula stay words, as they were written', async () => {
  const tender = tenderSchema.parse(aTender());
  const traps = ['=HYPERLINK("http://x","y")', '+44 1905', '-1+1', '@SUM(1)', '\t=1+1'];
  const xlsx = new ResultsXlsx(out, {
    tender,
    engine: { name: 'evenhand', version: '0' },
    publishedSetHash: '0',
    asOf: '2027-04-01',
  });
  for (const trap of traps) await xlsx.add({ result: notProduced(tender, trap, [], trap), files: [] });
  await xlsx.finish();
  const book = await new ExcelJS.Workbook().xlsx.readFile(join(out, 'results.xlsx'));
  const sheet = book.getWorksheet('Responses');
  traps.forEach((trap, at) => {
    for (const column of [1, 7]) {
      const cell = sheet?.getCell(at + 2, column);
      expect([cell?.value, cell?.type, cell?.numFmt]).toEqual([trap, ExcelJS.ValueType.String, '@']);
    }
  });
});
