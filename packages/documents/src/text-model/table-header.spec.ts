import { readsAsHeader } from './table-header.ts';

test.each<readonly [string, boolean, readonly (readonly string[])[]]>([
  [
    'names over longer rows',
    true,
    [
      ['Pledge', 'Who'],
      ['40 trees', 'Our crew'],
    ],
  ],
  [
    'names with figures over figures',
    true,
    [
      ['Ref', 'Baseline (June 2026)', 'Y1'],
      ['Carers', '31%', '40'],
      ['Posts', 'n/a', '12'],
    ],
  ],
  [
    'a short form with its dot',
    true,
    [
      ['No.', 'Activity'],
      ['1', 'Amnesty'],
      ['2', 'Talks'],
    ],
  ],
  [
    'a first row of figures',
    false,
    [
      ['Trees', '40'],
      ['Benches', '12'],
    ],
  ],
  [
    'a numbered first row',
    false,
    [
      ['1.1', 'Trees'],
      ['1.2', 'Benches'],
    ],
  ],
  [
    'names with figures over names',
    false,
    [
      ['Year 1', 'Trees'],
      ['Year 2', 'Benches'],
      ['Year 3', 'Ponds'],
    ],
  ],
  ['one row alone', false, [['Pledge', 'Who']]],
])('%s: %s', (_, expected, rows) => {
  expect(readsAsHeader(rows)).toBe(expected);
});
