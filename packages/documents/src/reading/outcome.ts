import type { ChildOutcome } from '../isolation/isolated-child.ts';
import type { ReadingLimits } from './limits.ts';
import { refused, type Reading } from './reading.ts';

/** What the end of an isolated process means for its file, in words for the person who sent it. */
export function readingOfOutcome(outcome: ChildOutcome, limits: ReadingLimits): Reading {
  switch (outcome.kind) {
    case 'answered':
      return JSON.parse(outcome.line) as Reading;
    case 'over-time':
      return refused(
        'too-large',
        `Reading the file took longer than ${String(limits.seconds)} seconds and was stopped. Export it again, or split it.`,
      );
    case 'over-memory':
      return refused(
        'too-large',
        'Reading the file needed more memory than is allowed and was stopped. Export it again, or split it.',
      );
    case 'over-output':
      return refused(
        'too-large',
        'The file holds more text than is allowed and was stopped. Split it and send the parts.',
      );
    case 'crashed':
      return refused('damaged', 'The file could not be read: its content is damaged. Export it again and send it.');
  }
}
