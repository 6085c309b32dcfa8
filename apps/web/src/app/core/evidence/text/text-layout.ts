import type { FileTextView } from '@evenhand/shared/contracts';

type Block = FileTextView['blocks'][number];

/** A run of text to show, with where it stands in the stored text. */
export interface Run {
  readonly start: number;
  readonly words: string;
}

interface Heading extends Run {
  readonly kind: 'heading';
  /** 3 to 6: the page itself uses 1 and 2. */
  readonly level: number;
}
interface Paragraph extends Run {
  readonly kind: 'paragraph';
}
interface List {
  readonly kind: 'list';
  readonly items: readonly (Run & { readonly depth: number; readonly marker: string | null })[];
}
interface Table {
  readonly kind: 'table';
  readonly rows: readonly { readonly isHeader: boolean; readonly cells: readonly Run[] }[];
}
type Piece = Heading | Paragraph | List | Table;

/** What stands on one page; `page` is null for formats without pages. */
export interface Sheet {
  readonly page: number | null;
  readonly pieces: readonly Piece[];
}

const DEEPEST = 6;

/**
 * The stored text as headings, paragraphs, lists and tables, page by page. Every run is an exact slice of the stored
 * text, so offsets of the service point into what is shown. Heading levels never skip one on the way down, whatever
 * the document does, because readers find their way by them.
 */
export function layOut({ text, blocks }: FileTextView): readonly Sheet[] {
  const sheets: { page: number | null; pieces: Piece[] }[] = [];
  const outline: number[] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    let sheet = sheets.at(-1);
    if (sheet === undefined || (block.page !== null && block.page !== sheet.page)) {
      sheet = { page: block.page, pieces: [] };
      sheets.push(sheet);
      last = undefined;
    }
    const run = runOf(text, block);
    const piece = sheet.pieces.at(-1);
    if (block.kind === 'heading') {
      sheet.pieces.push({ kind: 'heading', level: headingLevel(outline, block.level ?? 1), ...run });
    } else if (block.kind === 'paragraph') {
      sheet.pieces.push({ kind: 'paragraph', ...run });
    } else if (block.kind === 'list-item') {
      const item = { ...run, depth: Math.min(block.level ?? 0, 4), marker: block.marker ?? null };
      if (piece?.kind === 'list')
        sheet.pieces[sheet.pieces.length - 1] = { kind: 'list', items: [...piece.items, item] };
      else sheet.pieces.push({ kind: 'list', items: [item] });
    } else {
      const cells = block.cells.length > 0 ? block.cells : [block];
      const row = { isHeader: block.isHeader ?? false, cells: cells.map((cell) => runOf(text, cell)) };
      if (piece?.kind === 'table' && last?.table === block.table) {
        sheet.pieces[sheet.pieces.length - 1] = { kind: 'table', rows: [...piece.rows, row] };
      } else sheet.pieces.push({ kind: 'table', rows: [row] });
    }
    last = block;
  }
  return sheets;
}

function runOf(text: string, { start, end }: { start: number; end: number }): Run {
  return { start, words: text.slice(start, end) };
}

/** The level to show, and the new way down to it: `outline` holds the document's own levels from the outermost. */
function headingLevel(outline: number[], level: number): number {
  while (outline.length > 0 && (outline.at(-1) ?? 0) >= level) outline.pop();
  outline.push(level);
  return Math.min(2 + outline.length, DEEPEST);
}
