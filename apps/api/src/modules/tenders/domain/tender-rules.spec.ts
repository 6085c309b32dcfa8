import { tenderSchema, type TenderInput } from '@evenhand/shared/contracts';
import { aTender } from '../../../../test/setup/tenders.ts';
import { machineUse } from './machine-use.ts';
import { tenderFaults } from './tender-rules.ts';

const faults = (change: Partial<TenderInput>) =>
  tenderFaults(tenderSchema.parse(aTender(change)), null).map(({ pointer }) => pointer);
const [first, second] = aTender().criteria;

test('a tender whose parts agree has no fault', () => {
  expect(faults({})).toEqual([]);
});

test.each<[string, Partial<TenderInput>, string[]]>([
  ['weightings that do not sum to 100', { criteria: [{ ...first!, weightPercent: '59.99' }, second!] }, ['/criteria']],
  [
    'a negative weighting',
    {
      criteria: [
        { ...first!, weightPercent: -10 },
        { ...second!, weightPercent: 110 },
      ],
    },
    ['/criteria/0/weightPercent'],
  ],
  ['two criteria with one id', { criteria: [first!, { ...second!, id: 'Q1' }] }, ['/criteria/1/id']],
  [
    'two bands with one mark',
    {
      scale: {
        bands: [
          { mark: 1, label: '', descriptor: '' },
          { mark: '1.0', label: '', descriptor: '' },
        ],
      },
    },
    ['/scale/bands/1/mark'],
  ],
])('%s', (_, change, pointers) => {
  expect(faults(change)).toEqual(pointers);
});

test.each([
  ['after-lock', true],
  ['at-moderation', true],
  ['batch-only', false],
  ['off', false],
  [undefined, false],
] as const)('machine use %s: the live service scores is %s', (mode, scores) => {
  const use = machineUse({ machineUse: mode === undefined ? undefined : { mode } });
  expect([use.scoresHere, use.mode]).toEqual([scores, mode ?? null]);
});
