// Holds what is read from the DOCX and PDF of a labelled response against the Markdown of the same response:
//   node --conditions=@evenhand/source bench/block-agreement.ts <corpus folder> [docx|pdf] [--show]
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFile, Slice, TextBlock, TextDocument } from '@evenhand/shared/domain';
import { readReceivedFile } from '../src/index.ts';

interface Unit {
  readonly id: string;
  readonly kind: string;
  readonly context: string | null;
  readonly text: string;
}

interface Tally {
  units: number;
  found: number;
  kind: number;
  context: number;
  contexts: number;
}

const [folder = '', format = 'pdf'] = process.argv.slice(2);
const show = process.argv.includes('--show');
const tally: Tally = { units: 0, found: 0, kind: 0, context: 0, contexts: 0 };

for (const name of readdirSync(join(folder, 'units')).toSorted()) {
  const response = name.replace('.json', '');
  const path = join(folder, format === 'md' ? 'responses' : format, `${response}.${format}`);
  if (!existsSync(path)) continue;
  const file = await readReceivedFile({ path });
  const units = JSON.parse(readFileSync(join(folder, 'units', name), 'utf8')) as Unit[];
  compare(response, file, units);
}

const share = (part: number, whole: number): string =>
  `${String(part)} of ${String(whole)} (${((100 * part) / Math.max(whole, 1)).toFixed(2)} %)`;
process.stdout.write(
  `${format} ${folder}\n  inside one block: ${share(tally.found, tally.units)}\n  of the same kind: ${share(tally.kind, tally.found)}\n` +
    `  same lead-in or table header: ${share(tally.context, tally.contexts)}\n`,
);

function compare(response: string, file: ReadFile, units: readonly Unit[]): void {
  const { document } = file;
  for (const unit of units) {
    tally.units += 1;
    const words = folded(unit.text);
    const block = document?.blocks.find((each) => folded(wordsOf(document.text, each)).includes(words));
    if (document === null || block === undefined) {
      report(response, unit, `not inside one block (${file.status})`);
      continue;
    }
    tally.found += 1;
    if (kindOf(block) === unit.kind) tally.kind += 1;
    else report(response, unit, `is ${kindOf(block)}`);
    if (unit.kind !== 'item' && unit.kind !== 'table-row') continue;
    tally.contexts += 1;
    const context = contextOf(document, block);
    if (folded(context ?? '') === folded(unit.context ?? '')) tally.context += 1;
    else report(response, unit, `context ${JSON.stringify(context)} for ${JSON.stringify(unit.context)}`);
  }
}

function wordsOf(text: string, block: TextBlock): string {
  const marker = block.kind === 'list-item' && block.marker !== null ? block.marker : '';
  return marker + text.slice(block.start, block.end);
}

function kindOf(block: TextBlock): string {
  if (block.kind === 'paragraph') return 'sentence';
  if (block.kind === 'list-item') return 'item';
  return block.kind === 'table-row' && block.isHeader ? 'table-header' : block.kind;
}

function contextOf({ text }: TextDocument, block: TextBlock): string | null {
  const words = (slice: Slice): string => text.slice(slice.start, slice.end);
  if (block.kind === 'list-item') return block.leadIn === null ? null : words(block.leadIn);
  if (block.kind !== 'table-row') return null;
  return block.cells.map((cell) => (cell.header === null ? '' : words(cell.header))).join(' ');
}

/** Words blind to white space, marks of Markdown and the shape of quotation marks, dashes and bullets. */
function folded(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s|*#_\\\-‐–—•]+/g, '')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...');
}

function report(response: string, unit: Unit, what: string): void {
  if (show)
    process.stdout.write(`${response} ${unit.id} ${unit.kind}: ${what}: ${JSON.stringify(unit.text.slice(0, 110))}\n`);
}
