import { findingKey, standingDismissals, type FindingAbout } from './standing-dismissals.ts';

const hidden: FindingAbout = {
  what: 'hidden',
  responseId: 'r1',
  file: 'offer.pdf',
  reason: 'tiny-text',
  fingerprint: 'abc',
};
const shared: FindingAbout = { what: 'shared', criterion: 'Q1', responses: ['r1', 'r2'], sharedPercent: 60 };

test('a dismissal stands until it is taken back, and can be made anew', () => {
  const dismissed = { step: 'dismissed', about: hidden, reason: 'A running title.' } as const;
  const back = { step: 'taken-back', about: hidden } as const;
  const again = { ...dismissed, reason: 'The title of the template.' };
  expect(standingDismissals([dismissed]).get(findingKey(hidden))).toBe(dismissed);
  expect(standingDismissals([dismissed, back]).size).toBe(0);
  expect(standingDismissals([dismissed, back, again]).get(findingKey(hidden))).toBe(again);
});

test('other words, another share and another response are another finding; the order of two responses is not', () => {
  expect(findingKey({ ...shared, responses: ['r2', 'r1'] })).toBe(findingKey(shared));
  const others: FindingAbout[] = [
    { ...shared, sharedPercent: 61 },
    { ...shared, responses: ['r1', 'r3'] },
    { ...hidden, fingerprint: 'abd' },
    { ...hidden, responseId: 'r2' },
  ];
  expect(new Set([shared, hidden, ...others].map(findingKey)).size).toBe(6);
});
