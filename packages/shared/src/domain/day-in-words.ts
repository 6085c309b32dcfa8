/** Writes an ISO date, or the date in UTC of an ISO moment, as people write it who read the language (a BCP 47 tag). */
export function dayWriter(language: string): (iso: string) => string {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (iso) => days.format(new Date(iso));
}

/** An ISO date, or the date in UTC of an ISO moment, as people in the United Kingdom write it: "3 May 2027". */
export const dayInWords = dayWriter('en-GB');
