/** The list with one entry changed. */
export function changed<Entry>(list: readonly Entry[], at: number, patch: Partial<Entry>): Entry[] {
  return list.map((entry, place) => (place === at ? { ...entry, ...patch } : entry));
}

export function without<Entry>(list: readonly Entry[], at: number): Entry[] {
  return list.filter((_, place) => place !== at);
}

/** The list with one entry moved up (-1) or down (1); at the ends nothing moves. */
export function moved<Entry>(list: readonly Entry[], at: number, by: -1 | 1): Entry[] {
  const to = at + by;
  const entry = list[at];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  return without(list, at).toSpliced(to, 0, entry);
}

/** A short id that no entry has yet: "Q1", "Q2", ... */
export function freshId(prefix: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = taken.length + 1;
  while (ids.has(`${prefix}${String(number)}`)) number += 1;
  return `${prefix}${String(number)}`;
}
