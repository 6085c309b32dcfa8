import { tenderSchema, type TenderInput } from '@evenhand/shared/contracts';
import { aTender } from '../../../../test/setup/tenders.ts';
import { machineUse } from './machine-use.ts';
import { tenderFaults } from './tender-rules.ts';

const faults = (change: Partial<TenderInput>) =>
  tenderFaults(tenderSchema.parse(aTender(change))).map(({ pointer }) => pointer);
const criterion = (id: string, weightPercent: number | string) => ({ id, weightPercent, title: 'T', question: 'Q?' });
const bandsOf = (...marks: (number | string)[]) => marks.map((mark) => ({ mark, label: '', descriptor: '' }));

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
      scale: { bands: bandsOf('0.1', '1', '1.0', '0.10000000000000000000001') },
    },
    ['/scale/bands/2/mark'],
  ],
  ['a framework that is not there', { framework: 'toms' }, ['/framework']],
  [
    'a framework that came later',
    { framework: 'ppn-026', commencedOn: '2026-12-31', criteria: [criterion('Q1', 100)] },
    ['/framework'],
  ],
  ['a theme of another framework', { framework: 'ppn-002' }, ['/criteria/0/theme', '/criteria/1/theme']],
  [
    'measures of another framework',
    {
      criteria: [
        { ...criterion('Q1', 60), measures: { required: ['CD1', 'GJ1'] } },
        { ...criterion('Q2', 40), measures: { suggested: ['1.01'], free: true } },
      ],
    },
    ['/criteria/0/measures/required/1', '/criteria/1/measures/suggested/0'],
  ],
  ['a pass mark that no band has', { scale: { bands: bandsOf(0, 1), passMark: '0.5' } }, ['/scale/passMark']],
])('%s', (_, change, pointers) => {
  expect(faults(change)).toEqual(pointers);
});

test.each<[string, Partial<TenderInput>]>([
  ['a pass mark written in another way', { scale: { bands: bandsOf(0, '2.50'), passMark: 2.5 } }],
  ['hints that fit no mark', { scale: { bands: bandsOf(0, 1), min: 3, max: 7, step: 2 } }],
  ['a framework in force on the day it began', { framework: 'wcc-2025', commencedOn: '2025-01-01' }],
  ['no date, no theme', { framework: 'ppn-026', criteria: [criterion('Q1', 100)] }],
])('%s is no fault', (_, change) => {
  expect(faults(change)).toEqual([]);
});

test('a framework that does not fit is told with those that would', () => {
  const says = (change: Partial<TenderInput>) => tenderFaults(tenderSchema.parse(aTender(change)))[0]?.says;
  expect(says({ framework: 'toms' })).toBe(
    'There is no framework "toms". There are: wcc-2025, ppn-002, ppn-026, svqm.',
  );
  expect(says({ commencedOn: '2028-01-01' })).toMatch(
    /not in force on 1 January 2028.* In force then: ppn-026, svqm\.$/,
  );
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
