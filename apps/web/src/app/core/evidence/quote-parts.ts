import type { Evidence, FileTextView } from '@evenhand/shared/contracts';

/** The part of a quote that stands on one page. */
export interface QuotePart {
  /** 1-based. */
  readonly page: number;
  readonly quote: string;
  /** Characters between the start of the page and the part, in the stored text. */
  readonly near: number;
}

/** A quote cut where pages end, because a page can be searched only for its own words. */
export function quoteParts(evidence: Evidence, text: FileTextView | undefined): readonly QuotePart[] {
  const { start, end, quote } = evidence;
  const parts = (text?.pages ?? [])
    .filter((page) => page.start < end && page.end > start)
    .map((page) => {
      const from = Math.max(start, page.start);
      const to = Math.min(end, page.end);
      return { page: page.number, quote: quote.slice(from - start, to - start), near: from - page.start };
    })
    .filter((part) => part.quote.trim() !== '');
  return parts.length > 0 ? parts : [{ page: evidence.page ?? 1, quote, near: 0 }];
}
