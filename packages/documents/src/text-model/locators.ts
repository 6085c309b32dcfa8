import type { TextBlock } from '@evenhand/shared/domain';

const LONGEST_HEADING = 60;

/** The same blocks, each with the words a person finds it by where there are no pages: headings and a paragraph count. */
export function withLocators(text: string, blocks: readonly TextBlock[]): TextBlock[] {
  const path: { level: number; words: string }[] = [];
  let paragraph = 0;
  let table = 0;
  let row = 0;
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
      path.push({ level: block.level, words: shortened(text.slice(block.start, block.end)) });
      paragraph = 0;
      return { ...block, locator: path.map((heading) => heading.words).join(' > ') };
    }
    const under = path.map((heading) => heading.words).join(' > ');
    const prefix = under === '' ? '' : `${under}, `;
    if (block.kind === 'table-row') {
      row = block.table === table ? row + 1 : 1;
      table = block.table;
      return { ...block, locator: `${prefix}table ${String(table)}, row ${String(row)}` };
    }
    paragraph += 1;
    return { ...block, locator: `${prefix}paragraph ${String(paragraph)}` };
  });
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_HEADING ? line : `${line.slice(0, LONGEST_HEADING - 1).trimEnd()}…`;
}
