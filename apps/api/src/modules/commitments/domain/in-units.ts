/** An amount with what is counted in brackets, so that neither "1 apprentices" nor "80 hour" is read: "80 (hours)". */
export function inUnits(amount: string, unit: string | null): string {
  return unit === null ? amount : `${amount} (${unit})`;
}
