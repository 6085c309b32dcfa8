import { createHash } from 'node:crypto';
import type { AnswerPart, ReadFile, TextPage } from '@evenhand/shared/domain';
import { pagesInWords } from '../text-model/pages-in-words.ts';
import { countWords } from './published-limit.ts';

/** Mean word confidence (0 to 100) below which a person must compare recognised text with the page. */
const SURE_ENOUGH = 80;
/** Words that fit on a page in any fair layout: below it a page limit cannot have been passed. */
const WORDS_THAT_FIT_A_PAGE = 250;
/** So few words outside every answer are a title page, not a lost answer. */
const WORDS_OF_A_TITLE_PAGE = 40;
/** Characters of a doubt about pages: the pages of any one file fit, and so does every doubt into what is confirmed. */
const MOST_IN_WORDS = 10_000;

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
  const groups = alikeTogether(unsurePages(files, parts));
  const sentences = groups.map(([first, ...others]) =>
    doubtInWords(first, pagesInWords(numbersOf([first, ...others]))),
  );
  const fitting = sentences.filter((_, at) => sentences.slice(0, at + 1).join(' ').length <= MOST_IN_WORDS);
  const left = groups.slice(fitting.length).flat();
  if (left.length === 0) return fitting.length === 0 ? null : fitting.join(' ');
  const mark = createHash('sha256').update(sentences.join(' ')).digest('hex').slice(0, 12);
  return [...fitting, `${String(left.length)} more pages may not be what was sent (${mark}).`].join(' ');
}

/**
 * The doubt about pages as it was worded before runs of pages were named by their first and last: what was confirmed in
 * these words stays confirmed. Null where `doubt` is not about the pages of these parts.
 */
export function earlierWording(doubt: string, files: readonly ReadFile[], parts: readonly AnswerPart[]): string | null {
  if (doubt !== doubtOfPages(files, parts)) return null;
  const sentences = alikeTogether(unsurePages(files, parts)).map(([first, ...others]) => {
    const numbers = numbersOf([first, ...others]).map(String);
    const last = numbers.pop() ?? '';
    return doubtInWords(first, others.length === 0 ? `Page ${last}` : `Pages ${numbers.join(', ')} and ${last}`);
  });
  return sentences.join(' ');
}

type AlikePages = readonly [UnsurePage, ...UnsurePage[]];

/** Pages of one file that are unsure for one reason, together. */
function alikeTogether(unsure: readonly UnsurePage[]): readonly AlikePages[] {
  const groups: [UnsurePage, ...UnsurePage[]][] = [];
  for (const each of unsure) {
    const alike = groups.find(([first]) => first.file === each.file && first.why === each.why);
    if (alike === undefined) groups.push([each]);
    else alike.push(each);
  }
  return groups;
}

function numbersOf(unsure: AlikePages): readonly number[] {
  return unsure.map(({ page }) => page.number);
}

function doubtInWords({ file, why }: UnsurePage, pages: string): string {
  const isOne = pages.startsWith('Page ');
  switch (why) {
    case 'doubtful':
      return `${pages} of ${file} ${isOne ? 'is a scan' : 'are scans'} that could only be read with doubt.`;
    case 'unchecked':
      return `${pages} of ${file} ${isOne ? 'has' : 'have'} a layer of words that was not held against the picture, and elsewhere in the file the two differ.`;
    case 'lost':
      return `${pages} of ${file} could not be read.`;
  }
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
