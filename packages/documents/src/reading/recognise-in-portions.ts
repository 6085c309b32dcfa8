import type { FileHandle } from 'node:fs/promises';
import { runIsolated } from '../isolation/isolated-child.ts';
import type { PageSeen } from '../recognition/page-seen.ts';
import type { ReadingLimits } from './limits.ts';
import { readingOfOutcome } from './outcome.ts';
import type { Reading } from './reading.ts';

/** Keeps what is recognised of a file, so that a reading that was broken off goes on where it was. */
export interface RecognitionKeeper {
  known(): Promise<readonly PageSeen[]>;
  /** After each portion, with how many pages wait for the next ones. Whoever throws here ends the reading for now. */
  keep(seen: readonly PageSeen[], waiting: number): Promise<void>;
}

export const NOBODY: RecognitionKeeper = {
  known: () => Promise.resolve([]),
  keep: () => Promise.resolve(),
};

/** Pages of one file that may each end a process; after that the others are left unread. */
const MOST_FAILED = 5;

interface Scan {
  readonly file: FileHandle;
  readonly limits: ReadingLimits;
  readonly keeper: RecognitionKeeper;
}

/**
 * Recognises the words on the pages of a PDF that are pictures, portion by portion, each in a process of its own with room
 * for it. A portion whose process dies is done page by page, and the page that it dies of is named as not read.
 */
export async function recogniseInPortions({ file, limits, keeper }: Scan, first: Reading): Promise<Reading> {
  const bounds = { ...limits, memoryKilobytes: limits.recognitionKilobytes, seconds: limits.recognitionSeconds };
  const portion = async (pages: readonly number[]): Promise<Reading | null> => {
    const outcome = await runIsolated(file, { format: 'scanned-pdf', limits: bounds, pages }, seen);
    if (outcome.kind !== 'answered') return null;
    const reading = readingOfOutcome(outcome, bounds);
    const [page] = pages;
    return page === undefined || reading.seen?.some(({ number }) => number === page) === true ? reading : null;
  };
  const seen = [...(await keeper.known())];
  let wanted: readonly number[] = (first.pictures ?? []).filter((page) => !seen.some(({ number }) => number === page));
  let size = limits.recognisedPages;
  for (;;) {
    const isOver = seen.filter(({ failed }) => failed === true).length >= MOST_FAILED;
    const pages = isOver ? [] : wanted.slice(0, size);
    const reading = await portion(pages);
    let fresh: readonly PageSeen[] = [];
    if (reading !== null) {
      fresh = reading.seen ?? [];
      wanted = isOver ? [] : (reading.pictures ?? []);
      size = Math.min(size * 2, limits.recognisedPages);
    } else if (pages.length > 1) size = 1;
    else if (pages.length === 0) return withoutRecognition(first);
    else {
      fresh = pages.map((number) => ({ number, confidence: 0, segments: [], failed: true }));
      wanted = wanted.slice(1);
    }
    seen.push(...fresh);
    if (fresh.length > 0) await keeper.keep(fresh, wanted.length);
    if (reading !== null && wanted.length === 0) return reading;
  }
}

function withoutRecognition(first: Reading): Reading {
  const note = 'Recognising words on the scanned pages needed more time or memory than is allowed.';
  return { ...first, notes: [...first.notes, note] };
}
