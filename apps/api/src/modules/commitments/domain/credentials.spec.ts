import { credentialState, sameCompany } from './credentials.ts';

test('a credential holds on the day of its end, and not the day after', () => {
  expect(credentialState('2027-04-01', '2027-04-01')).toBe('expires-soon');
  expect(credentialState('2027-04-01', '2027-04-02')).toBe('expired');
  expect(credentialState('2027-04-01', '2027-01-01')).toBe('valid');
  expect(credentialState(null, '2027-01-01')).toBe('no-expiry');
});

test('a company is the same however its form is written, and not another company of the group', () => {
  expect(sameCompany('Meadow & Verge Limited', 'meadow  & verge Ltd.')).toBe(true);
  expect(sameCompany('Meadow & Verge Ltd', 'Meadow & Verge Holdings Ltd')).toBe(false);
});
