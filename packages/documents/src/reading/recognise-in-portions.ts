import type { FileHandle } from 'node:fs/promises';
import { runIsolated } from '../isolation/isolated-child.ts';
import type { PageSeen } from '../recognition/page-seen.ts';
import type { ReadingLimits } from './limits.ts';
import { readingOfOutcome } from './outcome.ts';
import { refused, tooManyCharacters, type Reading } from './reading.ts';

/** Keeps what is recognised of a file, so that a reading that was broken off goes on where it was. */
export interface RecognitionKeeper {
  known(): Promise<readonly PageSeen[]>;
  /** After each process, with what it recognised. */
  keep(seen: readonly PageSeen[]): Promise<void>;
  /** Between two portions, with how many pages wait for the next ones. Whoever throws here ends the reading for now. */
  rest(waiting: number): Promise<void>;
}

export const NOBODY: RecognitionKeeper = {
  known: () => Promise.resolve([]),
  keep: () => Promise.resolve(),
  rest: () => Promise.resolve(),
};

/** Pages of one file that may each end a process; after that the others are left unread. */
const MOST_FAILED = 5;

interface Scan {
  readonly file: FileHandle;
  readonly limits: ReadingLimits;
  readonly keeper: RecognitionKeeper;
}

/** Has these pages recognised by a process of its own; null where it died before it had done the first of them. */
type Portion = (pages: readonly number[], seen: readonly PageSeen[]) => Promise<Reading | null>;

/**
 * Recognises the words on the pages of a PDF that are pictures, portion by portion, each in a process of its own with room
 * for it.
 */
export function recogniseInPortions({ file, limits, keeper }: Scan, first: Reading): Promise<Reading> {
  const bounds = { ...limits, memoryKilobytes: limits.recognitionKilobytes, seconds: limits.recognitionSeconds };
  const portion: Portion = async (pages, seen) => {
    const outcome = await runIsolated(file, { format: 'scanned-pdf', limits: bounds, pages }, seen);
    if (outcome.kind !== 'answered') return null;
    const reading = readingOfOutcome(outcome, bounds);
    const [page] = pages;
    return page === undefined || reading.seen?.some(({ number }) => number === page) === true ? reading : null;
  };
  return portionByPortion({ portion, limits, keeper }, first);
}

/**
 * Does one portion after the other and gives the reading with all of them. A portion whose process dies is done page by
 * page, and the page that it dies of is named as not read.
 */
export async function portionByPortion(
  { portion, limits, keeper }: Pick<Scan, 'limits' | 'keeper'> & { readonly portion: Portion },
  first: Reading,
): Promise<Reading> {
  const seen = [...(await keeper.known())];
  let wanted: readonly number[] = (first.pictures ?? []).filter((page) => !seen.some(({ number }) => number === page));
  // Pages of a portion whose process died: one by one, in the same turn, so that the death is not paid for in the next.
  let suspects = 0;
  let tries = 0;
  for (;;) {
    if (charactersOf(seen) > limits.characters) return tooLong(first, limits);
    const isOver = hasHadItsTime(seen, limits);
    const pages = isOver ? [] : wanted.slice(0, suspects > 0 ? 1 : limits.recognisedPages);
    const reading = await portion(pages, seen);
    let fresh: readonly PageSeen[] = [];
    if (reading !== null) {
      fresh = reading.seen ?? [];
      wanted = isOver ? [] : (reading.pictures ?? []);
      suspects = Math.max(0, suspects - fresh.length);
    } else if (pages.length > 1) suspects = pages.length;
    // Nothing was to be recognised but all to be put together: what killed that may have been the moment.
    else if (pages.length === 0 && tries++ === 0) continue;
    else if (pages.length === 0) return withoutRecognition(first);
    else {
      const seconds = limits.recognitionSeconds;
      fresh = pages.map((number) => ({ number, confidence: 0, segments: [], failed: true, seconds }));
      wanted = wanted.slice(1);
      suspects = 0;
    }
    seen.push(...fresh);
    if (fresh.length > 0) await keeper.keep(fresh);
    if (reading !== null && wanted.length === 0) return reading;
    if (fresh.length > 0 && suspects === 0 && wanted.length > 0) await keeper.rest(wanted.length);
  }
}

/** Whether a file has had what one may have of a worker: so many pages that ended a process, or so much time. */
function hasHadItsTime(seen: readonly PageSeen[], { recognitionSecondsInAll }: ReadingLimits): boolean {
  const seconds = seen.reduce((sum, page) => sum + (page.seconds ?? 0), 0);
  return seen.filter(({ failed }) => failed === true).length >= MOST_FAILED || seconds >= recognitionSecondsInAll;
}

function charactersOf(seen: readonly PageSeen[]): number {
  return seen.reduce((sum, { segments }) => segments.reduce((more, { text }) => more + text.length, sum), 0);
}

/** What is typed has the same limit. */
function tooLong({ pageCount }: Reading, { characters }: ReadingLimits): Reading {
  return refused('too-large', tooManyCharacters(characters), pageCount);
}

function withoutRecognition(first: Reading): Reading {
  const note = 'Recognising words on the scanned pages needed more time or memory than is allowed.';
  return { ...first, notes: [...first.notes, note] };
}
