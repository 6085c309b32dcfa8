import type { ListItemBlock, ReadFile, Slice, TableCell, TextBlock } from '@evenhand/shared/domain';

const HEADING = /^(#{1,6})\s+(.*?)\s*$/;
const ITEM = /^(\s*)([-*+]|[0-9]{1,3}[.)])\s+/;
const ROW = /^\s*\|.*\|\s*$/;
const RULE = /^\s*\|[\s:|-]+\|\s*$/;

/** The blocks of a Markdown text, for tests of the engine: headings, paragraphs, lists with lead-in, pipe tables. */
export function markdownFile(name: string, text: string): ReadFile {
  const blocks: TextBlock[] = [];
  const here = { page: null, locator: null };
  let paragraph = null as Slice | null;
  let item: { -readonly [K in keyof ListItemBlock]: ListItemBlock[K] } | null = null;
  let leadIn: Slice | null = null;
  let tables = 0;
  let header: Slice[] | null = null;
  let inTable = false;

  const closeParagraph = (): void => {
    if (paragraph === null) return;
    const words = text.slice(paragraph.start, paragraph.end).trimEnd();
    blocks.push({ ...here, kind: 'paragraph', start: paragraph.start, end: paragraph.start + words.length });
    leadIn = words.endsWith(':') ? { start: paragraph.start, end: paragraph.start + words.length } : null;
    paragraph = null;
  };
  const closeItem = (): void => {
    if (item !== null) blocks.push(item);
    item = null;
  };

  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    const end = start + line.trimEnd().length;
    at += line.length + 1;
    const heading = HEADING.exec(line);
    const bullet = ITEM.exec(line);
    if (!ROW.test(line)) inTable = false;
    if (line.trim() === '') {
      closeParagraph();
      closeItem();
    } else if (heading !== null) {
      closeParagraph();
      closeItem();
      leadIn = null;
      blocks.push({ ...here, kind: 'heading', level: heading[1]?.length ?? 1, start, end });
    } else if (ROW.test(line)) {
      closeParagraph();
      closeItem();
      if (RULE.test(line)) continue;
      const cells = cellsOf(line, start);
      if (!inTable) {
        inTable = true;
        tables += 1;
        header = cells;
        blocks.push({
          ...here,
          kind: 'table-row',
          table: tables,
          isHeader: true,
          start,
          end,
          cells: cells.map((cell) => ({ ...cell, header: null })),
        });
      } else {
        const withHeaders: TableCell[] = cells.map((cell, column) => ({ ...cell, header: header?.[column] ?? null }));
        blocks.push({ ...here, kind: 'table-row', table: tables, isHeader: false, start, end, cells: withHeaders });
      }
    } else if (bullet !== null) {
      closeParagraph();
      closeItem();
      const depth = Math.floor((bullet[1] ?? '').length / 2);
      item = {
        ...here,
        kind: 'list-item',
        depth,
        marker: bullet[2] ?? null,
        leadIn,
        start: start + bullet[0].length,
        end,
      };
    } else if (item !== null) {
      item.end = end;
    } else {
      paragraph = { start: paragraph?.start ?? start, end };
    }
  }
  closeParagraph();
  closeItem();
  return {
    name,
    sha256: '0'.repeat(64),
    status: 'text',
    reason: null,
    notes: [],
    pageCount: null,
    document: { text, pages: [], blocks, asides: [] },
  };
}

function cellsOf(line: string, lineStart: number): Slice[] {
  const cells: Slice[] = [];
  let from = line.indexOf('|') + 1;
  for (let bar = line.indexOf('|', from); bar >= 0; bar = line.indexOf('|', from)) {
    const raw = line.slice(from, bar);
    const lead = raw.length - raw.trimStart().length;
    const start = lineStart + (raw.trim() === '' ? from : from + lead);
    cells.push({ start, end: start + raw.trim().length });
    from = bar + 1;
  }
  return cells;
}
