import { allowedChanges } from './change-basis.ts';

const state = { regime: 'PA23-England', phase: 'published', procedure: 'open', deadlinePassed: false } as const;
const bases = (change: Partial<Parameters<typeof allowedChanges>[0]>) =>
  allowedChanges({ ...state, ...change }).map(({ basis }) => basis);

test('under the Procurement Act terms are modified before the deadline, and criteria refined only where the procedure allows it', () => {
  expect(bases({})).toEqual(['s31-modify']);
  expect(bases({ deadlinePassed: true })).toEqual([]);
  expect(bases({ procedure: 'competitive-flexible', phase: 'opened', deadlinePassed: true })).toEqual(['s24-refine']);
  expect(bases({ procedure: 'competitive-flexible', phase: 'scoring', deadlinePassed: true })).toEqual([]);
});

test.each(['Scotland', 'PCR2015', 'PSR', 'below-threshold'] as const)(
  '%s knows neither section: the documents are amended before the deadline, and never after',
  (regime) => {
    expect(bases({ regime, procedure: 'competitive-flexible' })).toEqual(['amended-documents']);
    expect(bases({ regime, deadlinePassed: true })).toEqual([]);
    expect(bases({ regime, procedure: 'competitive-flexible', phase: 'opened', deadlinePassed: true })).toEqual([]);
  },
);
