import type { PageSegments, RunningText } from './running-text.ts';
import type { Segment } from './segments.ts';

/** A page with the words on it that run in another direction than its text: side notes, labels of charts, water marks. */
export interface PageWithSideWords extends PageSegments {
  readonly side: readonly Segment[];
}

const FEWEST_REPEATS = 3;

/**
 * Puts side words after the text of their page, as running text however large they are. Those that stand on page after
 * page are water marks and set apart.
 */
export function withSideWords(pages: readonly PageWithSideWords[]): {
  readonly pages: readonly PageSegments[];
  readonly marks: readonly RunningText[];
} {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const words of new Set(page.side.map(wordingOf))) seen.set(words, (seen.get(words) ?? 0) + 1);
  const isMark = (segment: Segment): boolean =>
    (seen.get(wordingOf(segment)) ?? 0) >= Math.max(FEWEST_REPEATS, pages.length / 2);
  const marks = pages.flatMap((page) =>
    page.side
      .filter(isMark)
      .map((segment) => ({ reason: 'page-header' as const, page: page.number, text: segment.text })),
  );
  const kept = pages.map(({ side, ...page }) => {
    const size = usualSize(page.segments);
    const beside = side.filter((segment) => !isMark(segment));
    return {
      ...page,
      segments: [
        ...page.segments,
        ...beside.map((segment) => ({ ...segment, size: size ?? segment.size, bold: 0, side: true as const })),
      ],
    };
  });
  return { pages: kept, marks };
}

function wordingOf(segment: Segment): string {
  return segment.text.replace(/\d+/g, '#').toLowerCase();
}

/** The size of most letters of a page. */
function usualSize(segments: readonly Segment[]): number | null {
  const letters = new Map<number, number>();
  for (const segment of segments) letters.set(segment.size, (letters.get(segment.size) ?? 0) + segment.text.length);
  const [usual] = [...letters.entries()].toSorted((a, b) => b[1] - a[1]);
  return usual?.[0] ?? null;
}
