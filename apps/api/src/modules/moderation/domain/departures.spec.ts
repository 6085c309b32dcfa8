import { departuresOf, type DepartureStep } from './departures.ts';

const step = (name: DepartureStep['step'], byId: string, personId = 'E'): DepartureStep => ({
  ...{ personId, step: name, byId },
  ...{ reason: name === 'approved' ? '' : `${name} by ${byId}`, at: new Date(0) },
});

test('a departure stands from when it is asked for, and counts once it is approved', () => {
  const asked = step('asked', 'lead');
  const approved = step('approved', 'chair');
  expect(departuresOf([asked])).toEqual([{ personId: 'E', reason: 'asked by lead', asked, approved: null }]);
  expect(departuresOf([asked, approved])).toEqual([{ personId: 'E', reason: 'asked by lead', asked, approved }]);
});

test('taken back it stands no more, and one asked for again needs its own approval', () => {
  const first = [step('asked', 'lead'), step('approved', 'chair'), step('taken-back', 'lead')];
  expect(departuresOf(first)).toEqual([]);
  expect(departuresOf([...first, step('asked', 'lead')])).toMatchObject([{ approved: null }]);
  expect(departuresOf([...first, step('asked', 'lead', 'F')]).map(({ personId }) => personId)).toEqual(['F']);
});
