import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disagreements } from './rebuild-totals.mjs';

const RULES = {
  rounding: { places: 2, mode: 'half-up', at: 'total' },
  highestMark: '10',
  criteria: [{ id: 'Q1', weightPercent: '100' }],
};
const BID = { bidder: 'Bidder 1', marks: { Q1: '7' }, points: { Q1: '70.00' }, total: '70.00', rank: 1 };
const BEFORE = { ...RULES, bids: [BID] };

test('a file of before, without pass mark and missed requirements, is checked for its totals, and its ranks are said not to be', () => {
  expect(disagreements(BEFORE)).toEqual([]);
  expect(disagreements({ ...RULES, bids: [{ ...BID, total: '71.00' }] })).toEqual([
    'Bidder 1: 71.00 is exported, 70.00 follows from the marks.',
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  try {
    const file = join(folder, 'results.json');
    writeFileSync(file, JSON.stringify(BEFORE));
    const script = fileURLToPath(new URL('./rebuild-totals.mjs', import.meta.url));
    const says = execFileSync(process.execPath, [script, file], { encoding: 'utf8' });
    expect(says).toMatch(/^1 totals agree\.\nRanks were not checked:/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file that tells what its ranks follow from has them checked', () => {
  const file = { ...RULES, passMark: null, bids: [{ ...BID, missed: [], rank: 2 }] };
  expect(disagreements(file)).toEqual(['Bidder 1: rank 2 is exported, 1 follows from the totals.']);
});
