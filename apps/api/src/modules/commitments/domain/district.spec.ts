import { districtIn, SEVERAL_DISTRICTS } from './district.ts';

const DISTRICTS = ['Worcester', 'Malvern', 'Malvern Hills', 'Wyre Forest'];

test('a place is of the district that it names as whole words, whatever else it says', () => {
  expect(districtIn('Three schools in wyre forest', DISTRICTS)).toBe('Wyre Forest');
  expect(districtIn('Worcester.', DISTRICTS)).toBe('Worcester');
  expect(districtIn('Across Worcestershire', DISTRICTS)).toBeNull();
  expect(districtIn(null, DISTRICTS)).toBeNull();
});

test('the longer name is meant where one holds another, and several districts are told apart from none', () => {
  expect(districtIn('Malvern Hills', DISTRICTS)).toBe('Malvern Hills');
  expect(districtIn('Worcester and Malvern', DISTRICTS)).toBe(SEVERAL_DISTRICTS);
});

test.each([
  ['Derby and Derbyshire Dales', ['Derby', 'Derbyshire Dales'], SEVERAL_DISTRICTS],
  ['Malvern and Malvern Hills', DISTRICTS, SEVERAL_DISTRICTS],
  ['Malvern Malvern', DISTRICTS, 'Malvern'],
  ['Wychavon', ['Wychavon', 'wychavon', 'Wychavon'], 'Wychavon'],
  ['', ['-', 'Worcester'], null],
  [null, ['-'], null],
])(
  'a name is told by whole words, once, and words without letters are none: %s of %j',
  (place, districts, district) => {
    expect(districtIn(place, districts)).toBe(district);
  },
);
