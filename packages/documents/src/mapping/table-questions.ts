import type { TableRowBlock, TextDocument } from '@evenhand/shared/domain';
import { labelBehindFrame } from './criterion-words.ts';
import type { CriterionMatch, CriterionMatcher } from './match-criterion.ts';

const QUESTION_COLUMN = /^(?:questions?|criteri(?:on|a)|themes?|requirements?|ref(?:erence)?|no\.?|number|q)\b/i;

/** The criterion that a row answers, and the place of the cell that names it, from 0. */
export interface RowMatch extends CriterionMatch {
  readonly cell: number;
}

/** For tables with a question column: the criterion of each row, by index of the row's block. */
export function tableMatches(document: TextDocument, matcher: CriterionMatcher): Map<number, RowMatch> {
  const matches = new Map<number, RowMatch>();
  let table = 0;
  let current: RowMatch | null = null;
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'table-row') return;
    if (block.table !== table) current = null;
    table = block.table;
    if (block.isHeader) return;
    const own = rowMatch(document.text, block, matcher);
    if (own !== null) current = own;
    else if (!continuesRow(block)) current = null;
    if (current !== null) matches.set(index, current);
  });
  return matches;
}

function rowMatch(text: string, row: TableRowBlock, matcher: CriterionMatcher): RowMatch | null {
  for (const [at, cell] of row.cells.slice(0, 2).entries()) {
    const words = text.slice(cell.start, cell.end);
    const inQuestionColumn =
      cell.header !== null && QUESTION_COLUMN.test(text.slice(cell.header.start, cell.header.end));
    const exact = matcher.matchExactly(words);
    if (exact !== null && (inQuestionColumn || labelBehindFrame(words)?.letters != null || row.cells.length === 2))
      return { ...exact, cell: at };
    const fuzzy = inQuestionColumn ? matcher.match(words) : null;
    if (fuzzy !== null) return { ...fuzzy, cell: at };
  }
  return null;
}

/** A row whose first cell is empty goes on with the question of the row above. */
function continuesRow(row: TableRowBlock): boolean {
  const first = row.cells[0];
  return first === undefined || first.end === first.start;
}
