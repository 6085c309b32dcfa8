import { readPdf } from '../src/formats/pdf/read-pdf.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import { columnsReport } from './generators/columns-pdf.ts';

/** Of the letters of the source. */
const MOST_ERRORS = 0.01;
const LEAST_ROWS = 0.95;

// Turned as a scanner or a careless print leaves them: the words then lie on their side or stand on their head.
test.each([0, 90, 180, 270])(
  'two columns with tables of wrapped cells keep their order and their rows on pages turned by %i degrees',
  async (turn) => {
    const { bytes, text, rows } = columnsReport(4, `/Rotate ${String(turn)}`);
    const { document, pageCount } = await readPdf({ bytes, limits: DEFAULT_LIMITS });
    expect(pageCount).toBeGreaterThan(1);
    const most = Math.floor(MOST_ERRORS * squeezed(text).length);
    expect(errors(squeezed(text), squeezed(document?.text ?? ''), most)).toBeLessThanOrEqual(most);
    const read = (document?.blocks ?? []).flatMap((block) =>
      block.kind === 'table-row'
        ? [block.cells.map(({ start, end }) => document?.text.slice(start, end).replace(/\s+/g, ' ')).join('|')]
        : [],
    );
    const whole = rows.filter((cells) => read.includes(cells.join('|')));
    expect(whole.length).toBeGreaterThanOrEqual(LEAST_ROWS * rows.length);
  },
);

function squeezed(words: string): string {
  return words.replace(/\s+/g, '');
}

/** How many letters have to be changed, added or taken away to make one text of the other; more than `most` is not counted. */
function errors(one: string, other: string, most: number): number {
  const beyond = most + 1;
  let before = Array.from({ length: other.length + 1 }, (_, at) => Math.min(at, beyond));
  for (let at = 0; at < one.length; at++) {
    const row = new Array<number>(other.length + 1).fill(beyond);
    if (at < most) row[0] = at + 1;
    for (let to = Math.max(at - most, 0); to < Math.min(at + most + 1, other.length); to++) {
      const changed = (before[to] ?? beyond) + (one[at] === other[to] ? 0 : 1);
      row[to + 1] = Math.min(changed, (before[to + 1] ?? beyond) + 1, (row[to] ?? beyond) + 1, beyond);
    }
    before = row;
  }
  return before[other.length] ?? beyond;
}
