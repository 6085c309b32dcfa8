import { Exact } from '../../decimal/exact.ts';
import type { StatementCell } from '../../text/statement.ts';
import { figuresOf, isExact, sameUnit, type Figure } from '../figure.ts';
import {
  claimsIn,
  quotesOf,
  refsOf,
  written,
  type CheckedResponse,
  type Finding,
  type PlacedClaim,
} from '../finding.ts';
import { occasionsNamed } from '../occasions.ts';

// "four in Year 1", "2 in Sept 2027", "six enter until end of 2028": a part with its own date or place.
const PART_AFTER =
  /^(?:[\w-]+ ){0,3}?(?:in|by|before|at|until|till|during|for|starting|from)\s+(?:the\s+|end\s+of\s+|early\s+|late\s+|(?:spring|summer|autumn|winter)\s+(?:of\s+)?)*(?:year|month|m\d|20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|\d{1,2}\s)/;
const OPEN_PART =
  /\b(?:first|starting with|beginning with|initially|at least|including|of which|of whom|of these|to complete|then)\b/;
const JOIN = /^[^.]{0,70}(?:,|;| and | plus |\bother\b)/;

const money = (figure: Figure): string =>
  figure.found.kind === 'money' ? `£${written(figure.value)}` : written(figure.value);

function runsOfParts(figures: readonly Figure[]): Figure[][] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  figures.forEach((figure, i) => {
    const before = figures[i - 1];
    const between = before === undefined ? '' : figure.before.slice(before.found.end);
    const isPart = PART_AFTER.test(figure.after.trimStart()) && isExact(figure) && figure.found.kind !== 'percent';
    const joined = run.length > 0 && before === run.at(-1) && JOIN.test(between);
    if (isPart && joined) run.push(figure);
    else {
      if (run.length > 1) runs.push(run);
      run = isPart ? [figure] : [];
    }
  });
  if (run.length > 1) runs.push(run);
  return runs;
}

const total = (parts: readonly Figure[]): Exact => parts.reduce((sum, { value }) => sum.plus(value), new Exact(0));

function partsIn(place: PlacedClaim): Finding[] {
  const figures = figuresOf(place);
  return runsOfParts(figures).flatMap((parts): Finding[] => {
    const [firstPart, lastPart] = [parts[0], parts.at(-1)];
    if (firstPart === undefined || lastPart === undefined) return [];
    const whole = figures
      .filter(
        (figure) =>
          figure.found.end <= firstPart.found.start &&
          isExact(figure) &&
          figure.found.kind === firstPart.found.kind &&
          figure.per === null &&
          !/^\s*each\b/.test(figure.after) &&
          (sameUnit(figure, firstPart) ||
            /^(?:thing|item|place|number|)$/.test(firstPart.found.unit) ||
            firstPart.found.text.length < 6) &&
          figure.value.gt(firstPart.value),
      )
      .at(-1);
    if (whole === undefined) return [];
    const between = whole.after.slice(0, firstPart.found.start - whole.found.end + 12);
    const sum = total(parts);
    const said = figures.slice(figures.indexOf(whole) + 1, figures.indexOf(firstPart));
    if (sum.eq(whole.value) || lastPart.value.eq(whole.value) || OPEN_PART.test(between) || said.length > 1) return [];
    const words = place.claim.statement.text.toLowerCase().slice(firstPart.found.start);
    if (occasionsNamed(words).some((n) => parts.some(({ value }) => value.times(n).eq(whole.value)))) return [];
    if (/\beach\b|\bper\b|\bevery\b/.test(words)) return [];
    return [
      {
        rule: 'parts-and-whole',
        kind: 'arithmetic',
        severity: 'contradiction',
        question: `You promise ${whole.found.text}, but the parts you list make ${money(firstPart).startsWith('£') ? '£' : ''}${written(sum)}. Which number do you promise, and where is the difference?`,
        arithmetic: `${parts.map(money).join(' + ')} = ${whole.found.kind === 'money' ? '£' : ''}${written(sum)}, not ${money(whole)}`,
        slices: quotesOf(place),
        doubts: refsOf(place),
      },
    ];
  });
}

/** The rows of each table of a response, without header rows; a table ends where the next row has nothing before it. */
function tablesIn(response: CheckedResponse): PlacedClaim[][] {
  const tables: PlacedClaim[][] = [];
  let open: PlacedClaim[] = [];
  for (const place of claimsIn(response)) {
    const { kind, cells, previous } = place.claim.statement;
    const isRow = kind === 'table-row' && cells.length > 1;
    if (open.length > 0 && (!isRow || previous === null)) {
      tables.push(open);
      open = [];
    }
    if (isRow) open.push(place);
  }
  if (open.length > 0) tables.push(open);
  return tables;
}

function figureInCell(place: PlacedClaim, cell: StatementCell | undefined): Figure | null {
  if (cell === undefined) return null;
  const inside = figuresOf(place).filter(({ found }) => found.start >= cell.start && found.end <= cell.end);
  return inside.length === 1 && inside[0] !== undefined && inside[0].per === null ? inside[0] : null;
}

const TOTAL_ROW = /^[^\p{L}]*(?:grand |overall |sub-?)?totals?\b/iu;

function columnTotals(table: readonly PlacedClaim[]): Finding[] {
  const last = table.at(-1);
  if (last === undefined || table.length < 3) return [];
  const label = last.claim.statement.cells[0];
  if (label === undefined || !TOTAL_ROW.test(last.claim.statement.text.slice(label.start, label.end))) return [];
  const rows = table.slice(0, -1);
  return last.claim.statement.cells.flatMap((cell, column): Finding[] => {
    const stated = figureInCell(last, cell);
    const entries = rows.map((row) => figureInCell(row, row.claim.statement.cells[column]));
    const figures = entries.filter((entry) => entry !== null);
    if (stated === null || figures.length !== rows.length || !figures.every((figure) => sameUnit(figure, stated)))
      return [];
    if (!figures.every(isExact) || stated.found.kind === 'percent') return [];
    const sum = total(figures);
    if (sum.eq(stated.value)) return [];
    return [
      {
        rule: 'table-total',
        kind: 'arithmetic',
        severity: 'contradiction',
        question: `The total in your table is ${stated.found.text}, but its rows add up to ${stated.found.kind === 'money' ? '£' : ''}${written(sum)}. Which is right?`,
        arithmetic: `${figures.map(money).join(' + ')} = ${stated.found.kind === 'money' ? '£' : ''}${written(sum)}, not ${money(stated)}`,
        slices: quotesOf(...rows, last),
        doubts: [],
      },
    ];
  });
}

/** Parts that the words list beside their whole, and the total row of a table against its rows. */
export function partsAndWhole(response: CheckedResponse): Finding[] {
  return [...claimsIn(response).flatMap(partsIn), ...tablesIn(response).flatMap(columnTotals)];
}
