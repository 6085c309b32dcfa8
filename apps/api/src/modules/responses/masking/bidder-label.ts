import { createHash } from 'node:crypto';

const LETTERS = 26;

/**
 * "Bidder A" for one of the responses of a tender. The order is drawn from their ids, so that it tells nothing of who was
 * first, and is the same each time for the same responses.
 */
export function bidderLabel(responseId: string, all: readonly string[]): string {
  const drawn = all.toSorted((a, b) => compare(draw(a), draw(b)));
  return `Bidder ${letters(drawn.indexOf(responseId))}`;
}

function draw(id: string): string {
  return createHash('sha256').update(`label of ${id}`).digest('hex');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** A to Z, then AA and so on. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % LETTERS));
  return at < LETTERS ? last : letters(Math.floor(at / LETTERS) - 1) + last;
}
