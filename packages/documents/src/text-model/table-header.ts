/** Longest words of a cell that still read as a cell; longer ones are an answer laid out in a table. */
const LONGEST_CELL = 90;
const LONGEST_HEADER_CELL = 6;

export function isLaidOutText(cells: readonly string[]): boolean {
  // A word and its space take two characters at least: most cells need no counting.
  return cells.some((cell) => cell.length > LONGEST_CELL * 2 && wordsOf(cell) > LONGEST_CELL);
}

/**
 * Whether the first row of a table names its columns: every cell a few words without figures, over rows that hold more.
 * For tables that do not say themselves which row is their header.
 */
export function readsAsHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = rows;
  if (first === undefined || first.length < 2 || others.length === 0) return false;
  const short = first.every((cell) => cell !== '' && wordsOf(cell) <= LONGEST_HEADER_CELL && !/[\d.;!]|:$/.test(cell));
  const longer = others.filter((row) => row.some((cell) => /\d/.test(cell) || wordsOf(cell) > LONGEST_HEADER_CELL));
  return short && longer.length >= others.length * 0.5;
}

function wordsOf(cell: string): number {
  return cell.trim().split(/\s+/).length;
}
