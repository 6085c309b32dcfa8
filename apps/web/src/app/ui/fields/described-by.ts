/** Ids of the hint and the error of a field, as aria-describedby takes them; null where there is neither. */
export function describedBy(field: string, has: { hint: boolean; error: boolean }): string | null {
  const ids = [...(has.hint ? [`${field}-hint`] : []), ...(has.error ? [`${field}-error`] : [])];
  return ids.length === 0 ? null : ids.join(' ');
}
