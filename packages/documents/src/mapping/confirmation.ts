import type { AnswerPart, ReadFile } from '@evenhand/shared/domain';
import { countWords } from './published-limit.ts';

/** Mean word confidence (0 to 100) below which a person must compare recognised text with the page. */
const SURE_ENOUGH = 80;
/** Words that fit on a page in any fair layout: below it a page limit cannot have been passed. */
const WORDS_THAT_FIT_A_PAGE = 250;
/** So few words outside every answer are a title page, not a lost answer. */
const WORDS_OF_A_TITLE_PAGE = 40;

/** Why pages of this answer's files may not be what was sent, or null. */
export function unsurePages(files: readonly ReadFile[], parts: readonly AnswerPart[]): string | null {
  for (const part of parts) {
    const file = files.find((candidate) => candidate.name === part.file);
    const pages = file?.document?.pages ?? [];
    const touched = pages.filter((page) => page.start < part.end && part.start < page.end);
    const first = touched[0]?.number;
    const last = touched.at(-1)?.number;
    if (first === undefined || last === undefined) continue;
    const unsure = pages.find(
      (page) => page.source === 'recognised' && touched.includes(page) && (page.confidence ?? 0) < SURE_ENOUGH,
    );
    if (unsure) return `Page ${String(unsure.number)} of ${part.file} is a scan that could only be read with doubt.`;
    const lost = pages.find((page) => page.source === 'none' && page.number >= first && page.number <= last + 1);
    if (lost && file?.status === 'partly-read') return `Page ${String(lost.number)} of ${part.file} could not be read.`;
  }
  return null;
}

/** Why an answer of which nothing was found may still be somewhere in the response, or null. */
export function perhapsElsewhere(files: readonly ReadFile[], unmapped: readonly AnswerPart[]): string | null {
  const unreadable = files.find((file) => file.document === null || file.status === 'partly-read');
  if (unreadable) return `Nothing was found for this question, and ${unreadable.name} could not be read in full.`;
  const words = unmapped.map((part) => {
    const document = files.find((file) => file.name === part.file)?.document;
    return countWords(document?.text.slice(part.start, part.end) ?? '');
  });
  const total = words.reduce((sum, count) => sum + count, 0);
  if (total <= WORDS_OF_A_TITLE_PAGE) return null;
  return `No heading names this question, and ${String(total)} words of the response stand under no question.`;
}

/** Why a page limit could not be applied, or null. */
export function uncountedPages(
  files: readonly ReadFile[],
  parts: readonly AnswerPart[],
  limit: number | null,
): string | null {
  if (limit === null) return null;
  const unpaged = parts.filter((part) => files.find((file) => file.name === part.file)?.document?.pages.length === 0);
  const words = unpaged.reduce((sum, part) => {
    const text = files.find((file) => file.name === part.file)?.document?.text ?? '';
    return sum + countWords(text.slice(part.start, part.end));
  }, 0);
  if (words <= limit * WORDS_THAT_FIT_A_PAGE) return null;
  return `The limit is ${String(limit)} pages, and the file has no page numbers to cut it by.`;
}
