import type { TimeKind } from '@evenhand/shared/domain';

/** A text with the time expressions in it: the words, their kind, and the days they mean for a contract of four years from 1 April 2027. */
export type TimeCase = readonly [
  text: string,
  ...times: readonly (readonly [words: string, kind: TimeKind, days: string])[],
];

export const TIME_CASES: readonly TimeCase[] = [
  ['We will sign by 31 March 2028.', ['by 31 March 2028', 'deadline', '..2028-03-31']],
  ['Sign before 30 June 2028.', ['before 30 June 2028', 'deadline', '..2028-06-29']],
  ['On the 15th of May 2028 we open.', ['On the 15th of May 2028', 'deadline', '2028-05-15..2028-05-15']],
  ['It ends 31/03/2028.', ['31/03/2028', 'deadline', '2028-03-31..2028-03-31']],
  ['w/c 13 September 2027', ['w/c 13 September 2027', 'deadline', '2027-09-13..2027-09-13']],
  ['From May 2028 it is free.', ['From May 2028', 'start', '2028-05-01..']],
  ['In May 2028 we meet; we may do more.', ['In May 2028', 'deadline', '2028-05-01..2028-05-31']],
  ['by the end of Sept 27', ['by the end of Sept 27', 'deadline', '..2027-09-30']],
  ['by the end of Q3 2027', ['by the end of Q3 2027', 'deadline', '..2027-09-30']],
  ['In Q3 2027/28', ['In Q3 2027/28', 'deadline', '2027-10-01..2027-12-31']],
  ['In FY 2027/28', ['In FY 2027/28', 'deadline', '2027-04-01..2028-03-31']],
  ['by Easter 2028', ['by Easter 2028', 'deadline', '..2028-04-16']],
  ['in the autumn of 2027', ['in the autumn of 2027', 'deadline', '2027-09-01..2027-11-30']],
  ['in the spring term of 2028', ['in the spring term of 2028', 'deadline', '2028-01-01..2028-03-31']],
  ['before Christmas 2027', ['before Christmas 2027', 'deadline', '..2027-12-24']],
  ['by 2030', ['by 2030', 'deadline', '..2030-12-31']],
  [
    'between September 2027 and March 2029',
    ['between September 2027 and March 2029', 'duration', '2027-09-01..2029-03-31'],
  ],
  ['July to September 2027: starts', ['July to September 2027', 'duration', '2027-07-01..2027-09-30']],
  [
    'Two in each of September 2028, 2029 and 2030',
    ['September 2028, 2029 and 2030', 'deadline', '2028-09-01..2030-09-30'],
  ],
  ['within eight weeks of contract start', ['within eight weeks of contract start', 'deadline', '..2027-05-27']],
  ['within 12 months of contract award', ['within 12 months of contract award', 'deadline', '..2028-04-01']],
  ['six months after contract start', ['six months after contract start', 'deadline', '2027-10-01..2027-10-01']],
  ['T+90 days', ['T+90 days', 'start', '..2027-06-30']],
  ['In Year 2 we plant.', ['In Year 2', 'deadline', '2028-04-01..2029-03-31']],
  ['by the end of Year 2', ['by the end of Year 2', 'deadline', '..2029-03-31']],
  ['Years 2, 3 and 4', ['Years 2, 3 and 4', 'deadline', '2028-04-01..2031-03-31']],
  ['by the end of month 6', ['by the end of month 6', 'deadline', '..2027-09-30']],
  ['M8, M20 and M32', ['M8, M20 and M32', 'deadline', '2027-11-01..2029-11-30']],
  ['From contract start', ['From contract start', 'start', '2027-04-01..']],
  ['within the first year', ['within the first year', 'deadline', '..2028-03-31']],
  ['over the first two years', ['over the first two years', 'duration', '2027-04-01..2029-03-31']],
  ['over the life of the contract', ['over the life of the contract', 'duration', '2027-04-01..2031-03-31']],
  ['by contract end', ['by contract end', 'deadline', '..2031-03-31']],
  ['each term, every six months, annually', ['each term', 'frequency', '2027-04-01..2031-03-31'], ['every six months', 'frequency', '2027-04-01..2031-03-31'], ['annually', 'frequency', '2027-04-01..2031-03-31']], // prettier-ignore
  ['two days a year and twice a week', ['a year', 'frequency', '2027-04-01..2031-03-31'], ['twice a week', 'frequency', '2027-04-01..2031-03-31']], // prettier-ignore
  ['every Wednesday in term time', ['every Wednesday', 'frequency', '2027-04-01..2031-03-31'], ['in term time', 'frequency', '2027-04-01..2031-03-31']], // prettier-ignore
  ['On Tuesdays we lay a second table.', ['On Tuesdays', 'frequency', '2027-04-01..2031-03-31']],
  ['on Thursday evenings', ['on Thursday evenings', 'frequency', '2027-04-01..2031-03-31']],
  ['On Monday we met.'],
  ['by the first anniversary', ['by the first anniversary', 'deadline', 'unknown']],
  ['by the contract’s first birthday', ['by the contract’s first birthday', 'deadline', '..2028-04-01']],
  ["by the contract's 2nd anniversary", ["by the contract's 2nd anniversary", 'deadline', '..2029-04-01']],
  [
    'by the first anniversary of the contract',
    ['by the first anniversary of the contract', 'deadline', '..2028-04-01'],
  ],
  [
    'before the first anniversary of contract award',
    ['before the first anniversary of contract award', 'deadline', '..2028-03-31'],
  ],
  [
    'by the first anniversary of contract expiry',
    ['by the first anniversary of contract expiry', 'deadline', 'unknown'],
  ],
  [
    'within six months of the contract’s first anniversary',
    ['within six months of the contract’s first anniversary', 'deadline', 'unknown'],
  ],
  [
    'within three months of the first anniversary of the contract',
    ['within three months of the first anniversary of the contract', 'deadline', 'unknown'],
  ],
  ["by the contract's first Christmas", ["by the contract's first Christmas", 'deadline', 'unknown']],
  ["by our contract's second winter", ["by our contract's second winter", 'deadline', 'unknown']],
  ["in the contract's first six months", ['first six months', 'duration', '2027-04-01..2027-09-30']],
  ["Before the service's second birthday", ["Before the service's second birthday", 'deadline', 'unknown']],
  ['on each anniversary of commencement', ['each anniversary', 'frequency', '2027-04-01..2031-03-31']],
  ['before our second Christmas', ['before our second Christmas', 'deadline', 'unknown']],
  ['since 2014', ['since 2014', 'past-period', '2014-01-01..']],
  ['over the last three years', ['over the last three years', 'past-period', 'unknown']],
  ['ten years ago', ['ten years ago', 'past-period', 'unknown']],
  ['within 30 days', ['within 30 days', 'deadline', 'unknown']],
  ['for a year it may be so'],
  ['over 100 hours in three schools'],
  ['We march on; a second chance; the spring is sprung.'],
];
