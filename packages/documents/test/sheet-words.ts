import type { TextDocument } from '@evenhand/shared/domain';

/** Each block of a read sheet in words: a cell with the name of its column. */
export function rowsOf({ text, blocks }: TextDocument): string[] {
  return blocks.map((block) => {
    if (block.kind !== 'table-row') return `${block.kind}: ${text.slice(block.start, block.end)}`;
    const cells = block.cells.map(({ start, end, header }) => {
      const words = text.slice(start, end);
      return header === null ? words : `${text.slice(header.start, header.end)} = ${words}`;
    });
    return `${block.isHeader ? 'header' : 'row'}: ${cells.join(' | ')}`;
  });
}
