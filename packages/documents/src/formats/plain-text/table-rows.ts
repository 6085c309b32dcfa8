import type { Slice, TableRowBlock } from '@evenhand/shared/domain';
import type { Line } from './lines.ts';

/** Rows of a table written with bars; `lines` leaves the delimiter row out and starts with the header. */
export function tableRowsOf(lines: readonly Line[], table: number, hasHeader: boolean): TableRowBlock[] {
  const header = hasHeader && lines[0] ? cellsOf(lines[0]) : [];
  return lines.map((line, row) => {
    const isHeader = hasHeader && row === 0;
    const cells = cellsOf(line).map((cell, column) => {
      const above = header[column];
      return { ...cell, header: isHeader || above === undefined || above.end === above.start ? null : above };
    });
    return { kind: 'table-row', start: line.start, end: line.end, page: null, locator: null, table, isHeader, cells };
  });
}

export function hasBars(line: Line | undefined): boolean {
  return line !== undefined && /[^\\]\|/.test(` ${line.words}`);
}

function cellsOf(line: Line): Slice[] {
  const cells: Slice[] = [];
  let from = line.words.startsWith('|') ? 1 : 0;
  for (let at = from; at <= line.words.length; at++) {
    const closes = at === line.words.length || (line.words[at] === '|' && line.words[at - 1] !== '\\');
    if (!closes) continue;
    if (at === line.words.length && from === at && cells.length > 0) break;
    cells.push(trimmed(line, from, at));
    from = at + 1;
  }
  return cells;
}

function trimmed(line: Line, from: number, to: number): Slice {
  const raw = line.words.slice(from, to);
  const words = raw.trim();
  const start = line.start + from + (words === '' ? 0 : raw.indexOf(words));
  return { start, end: start + words.length };
}
