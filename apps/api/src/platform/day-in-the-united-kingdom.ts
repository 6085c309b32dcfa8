/** The ISO date that it is at a moment where the contracts are: a day begins at midnight there, in summer too. */
export function dayInTheUnitedKingdom(moment: Date): string {
  return DAY.format(moment);
}

const DAY = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' },
});

/** The ISO date that it is there now. */
export function todayInTheUnitedKingdom(): string {
  return dayInTheUnitedKingdom(new Date());
}
