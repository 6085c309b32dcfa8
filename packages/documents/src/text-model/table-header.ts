/** Longest words of a cell that still read as a cell; longer ones are an answer laid out in a table. */
const LONGEST_CELL = 90;
const LONGEST_HEADER_CELL = 6;

export function isLaidOutText(cells: readonly string[]): boolean {
  // A word and its space take two characters at least: most cells need no counting.
  return cells.some((cell) => cell.length > LONGEST_CELL * 2 && wordsOf(cell) > LONGEST_CELL);
}

/**
 * Whether the first row of a table names its columns: every cell a few words, over rows that hold more. A name may hold a
 * figure ("Year 1", "Aug 2028") over a column of figures. For tables that do not say themselves which row is their header.
 */
export function readsAsHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = rows;
  if (first === undefined || first.length < 2 || others.length === 0) return false;
  if (!first.every(readsAsName)) return false;
  if (first.some((cell) => /[\d.]/.test(cell))) return first.some((_, column) => isOfFigures(others, column));
  const longer = others.filter((row) => row.some((cell) => /\d/.test(cell) || wordsOf(cell) > LONGEST_HEADER_CELL));
  return longer.length >= others.length * 0.5;
}

function readsAsName(cell: string): boolean {
  return cell !== '' && wordsOf(cell) <= LONGEST_HEADER_CELL && !/[;!]|:$/.test(cell) && !BEGINS_WITH_FIGURE.test(cell);
}

const BEGINS_WITH_FIGURE = /^[^\p{L}]*\d/u;

function isOfFigures(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.flatMap((row) => row[column] ?? []).filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter((cell) => BEGINS_WITH_FIGURE.test(cell)).length >= cells.length * 0.6;
}

function wordsOf(cell: string): number {
  return cell.trim().split(/\s+/).length;
}
