import { naming } from './bidder-names.ts';

test('a bidder is named by its name, and perhaps by the name without its ending or in small letters', () => {
  expect(naming('Severn Facilities Ltd promised more.', 'Severn Facilities Ltd')).toBe('named');
  expect(naming('Severn  Facilities promised more.', 'Severn Facilities Ltd')).toBe('perhaps');
  expect(naming('The grass verge is cut.', 'Verge')).toBe('perhaps');
  expect(naming('They converge.', 'Verge')).toBeNull();
  expect(naming('Anything.', ' ')).toBeNull();
});
