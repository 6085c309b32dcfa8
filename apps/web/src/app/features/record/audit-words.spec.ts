import { kindInWords, nameInWords } from './audit-words.ts';

test('the trail speaks in words', () => {
  expect(kindInWords('response.text-confirmed')).toBe('Response text confirmed');
  expect(nameInWords('bidderListVersion')).toBe('bidder list version');
});
