import type { AnswerPart, ReadFile, TextPage } from '@evenhand/shared/domain';
import { countWords } from './published-limit.ts';

/** Mean word confidence (0 to 100) below which a person must compare recognised text with the page. */
const SURE_ENOUGH = 80;
/** Words that fit on a page in any fair layout: below it a page limit cannot have been passed. */
const WORDS_THAT_FIT_A_PAGE = 250;
/** So few words outside every answer are a title page, not a lost answer. */
const WORDS_OF_A_TITLE_PAGE = 40;

/** A page of which the text may not be what was sent. */
export interface UnsurePage {
  /** Name of its file within the response. */
  readonly file: string;
  readonly page: TextPage;
  /**
   * `doubtful`: a scan that was recognised with doubt. `unchecked`: its layer of words may say something else than its
   * picture. `lost`: nothing of it could be read.
   */
  readonly why: 'doubtful' | 'unchecked' | 'lost';
}

/** All pages behind these parts of an answer whose text may not be what was sent, in their order. */
export function unsurePages(files: readonly ReadFile[], parts: readonly AnswerPart[]): readonly UnsurePage[] {
  const found = new Map<TextPage, UnsurePage>();
  for (const part of parts) {
    const file = files.find((candidate) => candidate.name === part.file);
    const pages = file?.document?.pages ?? [];
    const touched = pages.filter((page) => page.start < part.end && part.start < page.end);
    const first = touched[0]?.number;
    const last = touched.at(-1)?.number;
    if (first === undefined || last === undefined) continue;
    const isLost = ({ source, number }: TextPage) =>
      file?.status === 'partly-read' && source === 'none' && number >= first && number <= last + 1;
    for (const page of pages) {
      const doubt = touched.includes(page) ? doubtOf(page) : null;
      if (doubt !== null) found.set(page, { file: part.file, page, why: doubt });
      else if (isLost(page)) found.set(page, { file: part.file, page, why: 'lost' });
    }
  }
  return [...found.values()];
}

function doubtOf({ source, confidence, unchecked }: TextPage): 'doubtful' | 'unchecked' | null {
  if (unchecked === true) return 'unchecked';
  return source === 'recognised' && (confidence ?? 0) < SURE_ENOUGH ? 'doubtful' : null;
}

/** Why pages behind these parts may not be what was sent, naming each of them, or null. */
export function doubtOfPages(files: readonly ReadFile[], parts: readonly AnswerPart[]): string | null {
  const unsure = unsurePages(files, parts);
  const alike = (one: UnsurePage, other: UnsurePage) => one.file === other.file && one.why === other.why;
  const firsts = unsure.filter((one, at) => unsure.findIndex((other) => alike(one, other)) === at);
  const sentences = firsts.map((first) => {
    const numbers = unsure.filter((other) => alike(first, other)).map(({ page }) => page.number);
    return `${everyPageInWords(numbers)} of ${first.file} ${faultInWords(first.why, numbers.length === 1)}`;
  });
  return sentences.length === 0 ? null : sentences.join(' ');
}

function faultInWords(why: UnsurePage['why'], isOne: boolean): string {
  switch (why) {
    case 'doubtful':
      return `${isOne ? 'is a scan' : 'are scans'} that could only be read with doubt.`;
    case 'unchecked':
      return `${isOne ? 'has' : 'have'} a layer of words that was not held against the picture, and elsewhere in the file the two differ.`;
    case 'lost':
      return 'could not be read.';
  }
}

/** "Page 3", "Pages 3, 5 and 9": every one of them, for a confirmation is of these pages and no other. */
function everyPageInWords(numbers: readonly number[]): string {
  const last = String(numbers.at(-1));
  if (numbers.length <= 1) return `Page ${last}`;
  return `Pages ${numbers.slice(0, -1).join(', ')} and ${last}`;
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
