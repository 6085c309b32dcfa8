import { UTCDate } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';

/** An indicator as far as its assessment depends on it. Days are ISO dates. */
export interface AssessedIndicator {
  readonly code: string;
  readonly startOn: string;
  readonly endOn: string;
  /** Days on which performance was rated. */
  readonly ratedOn: readonly string[];
}

/** Months within which performance against an indicator is assessed again. */
const MONTHS = 12;

/**
 * The indicators whose performance is to be assessed: not rated for twelve months while they ran, or not since they ended.
 * Twelve months count from the last rating, and from the first day before there is one.
 */
export function ratingsOwed(indicators: readonly AssessedIndicator[], today: string): readonly string[] {
  return indicators.filter((each) => isOwed(each, today)).map(({ code }) => code);
}

function isOwed({ startOn, endOn, ratedOn }: AssessedIndicator, today: string): boolean {
  const last = [...ratedOn].sort().at(-1) ?? null;
  if (today > endOn) return last === null || last < endOn;
  return today > yearAfter(last ?? startOn);
}

function yearAfter(day: string): string {
  return formatISO(addMonths(new UTCDate(day), MONTHS), { representation: 'date' });
}
