import type { EvaluationView, FileTextView } from '@evenhand/shared/contracts';

/** A stretch of a file in which the question is answered, in offsets of the file's stored text. */
export type AnswerPart = EvaluationView['answer']['parts'][number];

/** Where the answer stands in one file. */
export interface AnswerPlace {
  /** Offset in the stored text at which it begins. */
  readonly start: number;
  /** The pages it stands on, first and last, part by part in the order of the file; empty for formats without pages. */
  readonly pages: readonly (readonly [first: number, last: number])[];
}

/** The page, from 1, on which an offset of the stored text stands; null for formats without pages. */
export function pageAt(text: FileTextView, offset: number): number | null {
  return text.pages.find(({ start, end }) => start <= offset && offset < end)?.number ?? null;
}

/** Where the parts of an answer stand in a file, whose text this is; undefined where none does. */
export function answerPlace(text: FileTextView, fileId: string, parts: readonly AnswerPart[]): AnswerPlace | undefined {
  const here = parts.filter((part) => part.fileId === fileId).sort((one, other) => one.start - other.start);
  const [begin] = here;
  if (begin === undefined) return undefined;
  const pages: [number, number][] = [];
  for (const { start, end } of here) {
    const first = pageAt(text, start);
    if (first === null) continue;
    const last = pageAt(text, start + Math.max(text.text.slice(start, end).trimEnd().length - 1, 0)) ?? first;
    const before = pages.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else pages.push([first, last]);
  }
  return { start: begin.start, pages };
}

/** What leads to the answer, for example "The answer: pages 7 to 9". */
export function answerLink({ pages }: AnswerPlace): string {
  const [only, ...more] = pages;
  if (only === undefined) return $localize`Go to the answer`;
  if (more.length === 0 && only[0] === only[1]) return $localize`The answer: page ${only[0]}:page:`;
  const ranges = pages.map(([first, last]) =>
    first === last ? String(first) : $localize`${first}:first: to ${last}:last:`,
  );
  return $localize`The answer: pages ${ranges.join(', ')}:pages:`;
}
