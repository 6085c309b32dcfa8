import type { ReadFile } from '@evenhand/shared/domain';

/** What was read of a file, whatever its name. */
export type ReadText = Omit<ReadFile, 'name'>;

/** What was read before stays where reading again gave no text, or lost the words of a page, however many others it found. */
export function fullerText(before: ReadText, now: ReadText): ReadText {
  if (before.document === null) return now;
  const read = pagesWithWords(now);
  return now.document !== null && [...pagesWithWords(before)].every((page) => read.has(page)) ? now : before;
}

function pagesWithWords({ document }: ReadText): ReadonlySet<number> {
  const pages = document?.pages ?? [];
  return new Set(pages.filter(({ source }) => source !== 'none').map(({ number }) => number));
}
