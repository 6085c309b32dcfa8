const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** An ISO date, or the date in UTC of an ISO moment, as people in the United Kingdom write it: "3 May 2027". */
export function dayInWords(iso: string): string {
  return DAY.format(new Date(iso));
}
