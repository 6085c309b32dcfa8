import { siftingOf } from '../text/sieve.ts';
import type { Statement, StatementCell } from '../text/statement.ts';
import type { FoundQuantity, FoundTime } from './quantity.ts';
import { quantitiesIn, type QuantityContext } from './quantities.ts';
import { timesIn } from './times.ts';

/** Headers of columns whose bare numbers are no quantities; behind a name, "No." says how many. */
const NUMBERING_HEADER =
  /^(?:ref(?:erence|\.)?|no\.?|#|item|id|row|line|priority|question|criterion|section|wp)(?: (?:no\.?|number|ref))?$/i;
/** Columns that say how a promise is shown to be kept. */
const PROOF_HEADER = /^(?:proof|evidence|verification|verified by|assurance|how (?:shown|proved|evidenced|verified))$/i;
const PLACE_HEADER = /^(?:place|where|location|venue|area)s?$/i;
const DATE_HEADER = /\b(?:date|dates|when|deadline|timing|timescale|start|start date|finish|due|by)\b/i;

/**
 * The numbers of a statement; a table row is read cell by cell, each under its header. Offsets index `statement.text`.
 * `times` saves a second search where the caller already has `timesOf(statement)`.
 */
export function quantitiesOf(statement: Statement, times?: readonly FoundTime[]): FoundQuantity[] {
  if (statement.kind === 'heading') return [];
  if (statement.cells.length === 0)
    return quantitiesIn(
      statement.text,
      { header: null, leadIn: statement.leadIn ?? statement.previous },
      times,
      siftingOf(statement),
    );
  return statement.cells.flatMap((cell, column) => quantitiesOfCell(statement, cell, column));
}

/** The time expressions of a statement, of a table row cell by cell. Offsets index `statement.text`. */
export function timesOf(statement: Statement): readonly FoundTime[] {
  if (statement.kind === 'heading') return [];
  const sifting = siftingOf(statement);
  if (statement.cells.length === 0) return timesIn(statement.text, sifting);
  return statement.cells.flatMap((cell) => {
    const text = statement.text.slice(cell.start, cell.end);
    return timesIn(text, sifting).map((time) => ({
      ...time,
      start: time.start + cell.start,
      end: time.end + cell.start,
    }));
  });
}

function quantitiesOfCell(statement: Statement, cell: StatementCell, column: number): FoundQuantity[] {
  const text = statement.text.slice(cell.start, cell.end);
  const labelColumn = statement.cells.findIndex(({ start, end }) =>
    /[A-Za-z]{3}/.test(statement.text.slice(start, end)),
  );
  const label = statement.cells[labelColumn];
  const context: QuantityContext = {
    header: cell.header,
    leadIn:
      label === undefined || column <= labelColumn ? statement.leadIn : statement.text.slice(label.start, label.end),
  };
  const header = cell.header?.trim() ?? '';
  const counting = column > labelColumn && labelColumn >= 0 && /^(?:no\.?|#)$/i.test(header);
  const numbering =
    (NUMBERING_HEADER.test(header) && !counting) || PLACE_HEADER.test(header) || PROOF_HEADER.test(header);
  const bare = /^\(?\d{1,3}(?:\.\d{1,2})*[.)]?$/.test(text);
  return quantitiesIn(text, context, undefined, siftingOf(statement)).map((quantity) => ({
    ...quantity,
    role: roleInCell(quantity),
    start: quantity.start + cell.start,
    end: quantity.end + cell.start,
  }));

  function roleInCell({ role, value, kind }: FoundQuantity): FoundQuantity['role'] {
    if (role !== 'claim' || (kind !== 'count' && kind !== 'duration')) return role;
    if (numbering || (bare && column === 0 && statement.cells.length > 2)) return 'structural';
    const year = /^20[2-6]\d$/.test(value);
    return year && (bare || text === value) && DATE_HEADER.test(cell.header ?? '') ? 'date' : role;
  }
}
