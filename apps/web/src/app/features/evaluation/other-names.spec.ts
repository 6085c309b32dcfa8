import { lintReason } from '@evenhand/shared/lints';
import { otherNames } from './other-names.ts';

const RESPONSES = [{ name: 'Redfern' }, { name: 'Teme Boats' }, { name: 'Larkhill' }, { name: 'Larkhill' }];

test('the other bidders are all but the one whose answer it is, each once', () => {
  expect(otherNames(RESPONSES, 'Teme Boats')).toEqual(['Redfern', 'Larkhill']);
  expect(otherNames(RESPONSES, '')).toEqual(['Redfern', 'Teme Boats', 'Larkhill']);
});

test('a reason that names another bidder of the tender is warned of, and one that names its own is not', () => {
  const codesOf = (reason: string) =>
    lintReason(reason, {
      bands: [],
      bidders: { own: ['Teme Boats'], others: otherNames(RESPONSES, 'Teme Boats') },
    }).map(({ code }) => code);
  expect(codesOf('Names a manager and a date on page 4, as Larkhill does.')).toContain('comparison');
  expect(codesOf('Teme Boats names a manager and a date on page 4.')).not.toContain('comparison');
});
