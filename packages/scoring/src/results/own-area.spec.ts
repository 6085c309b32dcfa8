import { ownArea } from './own-area.ts';

const tender = (authority: string, coreService = ''): Parameters<typeof ownArea>[0] => ({
  authority,
  title: 'Non-emergency patient transport',
  coreService,
});

test.each([
  ['Suffolk County Council', ['Lowestoft', 'Ipswich', 'Suffolk']],
  ['West of England Combined Authority', ['West of England', 'Bristol', 'Bath']],
  ['NHS Lancashire and South Cumbria Integrated Care Board', ['Lancashire', 'South Cumbria', 'Preston']],
  ['Staffordshire County Council', ['Stoke-on-Trent', 'Stafford']],
  ['Rotherham Metropolitan Borough Council', ['Rotherham']],
])('the area of %s', (authority, names) => {
  expect(ownArea(tender(authority))).toEqual(expect.arrayContaining(names));
});

test('places that the tender names belong to its area, and what an authority is does not', () => {
  expect(ownArea(tender('Ministry of Defence', 'The Provider cleans barracks in Catterick and Aldershot.'))).toEqual([
    'Aldershot',
  ]);
});
