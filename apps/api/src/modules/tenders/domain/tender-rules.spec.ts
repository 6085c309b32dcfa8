import { tenderSchema, type TenderInput } from '@evenhand/shared/contracts';
import { aTender } from '../../../../test/setup/tenders.ts';
import { machineUse } from './machine-use.ts';
import { tenderFaults } from './tender-rules.ts';

const faults = (change: Partial<TenderInput>) =>
  tenderFaults(tenderSchema.parse(aTender(change)), null).map(({ pointer }) => pointer);
const criterion = (id: string, weightPercent: number | string) => ({ id, weightPercent, title: 'T', question: 'Q?' });

test('a tender whose parts agree has no fault', () => {
  expect(faults({})).toEqual([]);
});

test.each<[string, Partial<TenderInput>, string[]]>([
  ['weightings that do not sum to 100', { criteria: [criterion('Q1', '59.99'), criterion('Q2', 40)] }, ['/criteria']],
  ['a negative weighting', { criteria: [criterion('Q1', -10), criterion('Q2', 110)] }, ['/criteria/0/weightPercent']],
  ['two criteria with one id', { criteria: [criterion('Q1', 60), criterion('Q1', 40)] }, ['/criteria/1/id']],
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
