import { dayWriter } from '@evenhand/shared/domain/day-in-words';
import { COUNTED_WORDS, type CountedWord } from './counted-words.ts';

/** The language that the page is written in, as a BCP 47 tag: the build says it on the page. */
const LANGUAGE = document.documentElement.lang || 'en-GB';

/** An ISO date, or the date in UTC of an ISO moment: "3 May 2027". */
export const day = dayWriter(LANGUAGE);

/** A decimal as text with a comma between thousands: "3200000.50" becomes "3,200,000.50". Nothing is rounded. */
export function withThousands(decimal: string): string {
  const [whole = '', ...rest] = decimal.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

/** Size of a file for a person: "812 bytes", "34 kB", "2.1 MB" (powers of ten). */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return $localize`${bytes}:bytes: bytes`;
  if (bytes < 1_000_000) return $localize`${Math.round(bytes / 1000)}:value: kB`;
  const megabytes = bytes / 1_000_000;
  return $localize`${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes).toString()}:megabytes: MB`;
}

/** "1 file", "3 files". */
export function counted(count: number, word: CountedWord): string {
  const [one, several] = COUNTED_WORDS[word];
  return `${count} ${count === 1 ? one : several}`;
}

const LIST = new Intl.ListFormat(LANGUAGE);

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  return LIST.format(names);
}

const MOMENT = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

const TIME = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

// Canada writes a date as ISO does.
const ISO_DAY = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'Europe/London',
});

/** The calendar date of a moment in the United Kingdom, as 2027-04-01. */
export function dateOf(instant: Date): string {
  return ISO_DAY.format(instant);
}

/** A moment as "21 November 2026 at 22:15", in the time of the United Kingdom. */
export function moment(instant: string): string {
  return MOMENT.format(new Date(instant));
}

/** The time of a moment of today as "22:15", in the time of the United Kingdom. */
export function timeOfDay(instant: string): string {
  return TIME.format(new Date(instant));
}
