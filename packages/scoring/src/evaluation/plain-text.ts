/** Lines are kept this short, so that a terminal or a mail shows them whole. */
export const LINE_WIDTH = 100;

/** Rows as columns: the first to the left, numbers and all others to the right where `right` says so. */
export function table(rows: readonly (readonly string[])[], align: 'left' | 'right' = 'left'): string[] {
  const widths: number[] = [];
  for (const cells of rows) cells.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows.map((cells) =>
    cells
      .map((cell, i) => (align === 'right' && i > 0 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A text in lines no longer than LINE_WIDTH, each behind `indent`; after `most` lines it ends in "...". */
export function wrapped(text: string, indent: string, most: number): string[] {
  const width = LINE_WIDTH - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    for (let rest = word; rest !== ''; rest = rest.slice(width)) {
      const piece = rest.slice(0, width);
      if (line !== '' && line.length + 1 + piece.length > width) {
        lines.push(line);
        line = piece;
      } else line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  if (line !== '') lines.push(line);
  const shown = lines.slice(0, most);
  const last = shown.at(-1);
  if (lines.length > most && last !== undefined) shown[most - 1] = `${last.slice(0, width - 4)} ...`;
  return shown.map((one) => `${indent}${one}`);
}
