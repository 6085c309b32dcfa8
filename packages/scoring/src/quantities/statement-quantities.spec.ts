import { markdownFile } from '../../test/markdown-blocks.ts';
import { rawSliceOf, statementsOf } from '../text/segment.ts';
import { quantitiesOf, timesOf } from './statement-quantities.ts';

const TABLE = `| No. | Measure | Target | By when | Where |
|---|---|---|---|---|
| 3 | Bird boxes | **40** | 2029 | Four parks |
| 4 | Volunteer days | 20 a year, 5 in spring | From 1 May 2028 | – |
`;

describe('quantities of a table row', () => {
  const rows = statementsOf(markdownFile('t.md', TABLE)).filter(({ kind }) => kind === 'table-row');
  const claims = rows.map((row) => quantitiesOf(row).filter(({ role }) => role === 'claim'));

  it('are read under the header of their column and the label of their row', () => {
    expect(claims.map((found) => found.map(({ value, unit }) => `${value} ${unit}`))).toEqual([
      ['40 bird box'],
      ['20 day', '5 day'],
    ]);
  });

  it('do not run from one cell into the next', () => {
    expect(rows.flatMap((row) => timesOf(row).map(({ text }) => text))).toEqual([
      'a year',
      'in spring',
      'From 1 May 2028',
    ]);
  });

  it('point into the stored text', () => {
    const [row] = rows;
    const [found] = claims[0] ?? [];
    if (row === undefined || found === undefined) throw new Error('no claim');
    const slice = rawSliceOf(row, found.start, found.end);
    expect(TABLE.slice(slice.start, slice.end)).toBe('40');
  });

  it('are none in its header', () => {
    const header = statementsOf(markdownFile('t.md', '| Year 1 | 12 |\n|---|---|\n| a | 1 job |\n'))[0];
    expect(header === undefined ? null : quantitiesOf(header)).toEqual([]);
  });
});
