import type { TextDocument } from '@evenhand/shared/domain';
import { DocumentWriter, type PageSource } from '../../text-model/document-writer.ts';
import { flowBlocks } from './flow-blocks.ts';
import { Vocabulary } from './joining.ts';
import { elementsOf, type PageElement } from './page-lines.ts';
import type { OutlineEntry } from './pdf-source.ts';
import { withoutRunningText, type PageSegments } from './running-text.ts';
import type { Segment } from './segments.ts';
import { stylesOf } from './styles.ts';
import { findTables, type FoundTable } from './tables.ts';
import { writeBlocks, type PlacedBlock } from './write-blocks.ts';

export interface ComposedPages {
  readonly pages: readonly PageSegments[];
  /** Where the words of each page came from, page by page. */
  readonly sources: readonly PageSource[];
  readonly outline: readonly OutlineEntry[];
  readonly asides: TextDocument['asides'];
}

/** Makes one text model of the words of pages, whether a text layer or a recogniser gave them. */
export function composeDocument({ pages, sources, outline, asides }: ComposedPages): TextDocument {
  const writer = new DocumentWriter();
  const body = withoutRunningText(pages);
  const vocabulary = new Vocabulary();
  for (const page of body.pages)
    for (const segment of page.segments) vocabulary.learn(segment.text, segment.spaceAfter);
  const elements: PageElement[] = [];
  for (const [index, page] of body.pages.entries()) {
    const last = elements.at(-1);
    const next = body.pages[index + 1];
    const before = last?.kind === 'table' && last.page === page.number - 1 ? last.table : null;
    const after = () => (next?.number === page.number + 1 ? tableAtTop(next.segments) : null);
    elements.push(...elementsOf(page.segments, page.number, before, after));
  }
  const places = writeBlocks(writer, flowBlocks(elements, stylesOf(elements, outline)), sources, vocabulary);
  for (const entry of outline) {
    const start = startOf(entry, places);
    if (start !== null) writer.bookmark(entry.title, entry.level, start);
  }
  for (const aside of [...body.running, ...asides]) writer.aside(aside);
  return writer.finish();
}

function tableAtTop(segments: readonly Segment[]): FoundTable | null {
  return findTables(segments.filter(({ side }) => side !== true)).find((table) => table.from === 0) ?? null;
}

/** Where the words begin that an outline entry points to: the first block at its height or below it, or on a later page. */
function startOf(entry: OutlineEntry, places: readonly PlacedBlock[]): number | null {
  const reached = places.find((block) => {
    if (block.page !== entry.page) return block.page > entry.page;
    return entry.y === null || block.y >= entry.y - 2;
  });
  return reached?.start ?? null;
}
