/** One line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula is made plain text by an apostrophe. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * The cells of a CSV text, line by line. Commas, semicolons or tabs (as a spreadsheet copies its cells) separate, whichever
 * the first line uses most; a byte order mark and the apostrophe that keeps formulas from running are taken off.
 */
export function csvRows(text: string): string[][] {
  const content = text.replace(/^\uFEFF/, '');
  const firstLine = content.slice(0, Math.max(content.search(/\r?\n/), 0)) || content;
  const separator = SEPARATORS.reduce((most, sign) => (count(firstLine, sign) > count(firstLine, most) ? sign : most));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.replace(/^'(?=[=+\-@\t\r])/, ''));
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < content.length; at += 1) {
    const sign = content.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (content.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
