const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

/** A moment as people in the United Kingdom say it: "3 May 2027 at 14:05". */
export function momentInWords(at: Date): string {
  return MOMENT.format(at);
}
