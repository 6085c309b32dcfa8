/** A stretch of the text of a file. */
export interface Place {
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

/** Words that the panel cited under a criterion. */
export interface CitedWords<Cited extends Place & { readonly quote: string }> {
  readonly criterionId: string;
  readonly cited: Cited;
}

/**
 * What is left to be offered of cited passages, in their order: none all of whose words stand in places that are offered
 * already, and those that overlap joined to one, so that no promise is offered twice.
 */
export function passagesLeft<Cited extends Place & { readonly quote: string }>(
  passages: readonly CitedWords<Cited>[],
  offered: readonly Place[],
): readonly CitedWords<Cited>[] {
  return passages
    .filter(({ cited }) => !isCovered(cited, offered))
    .reduce<readonly CitedWords<Cited>[]>((left, passage) => {
      const met = left.filter((each) => overlap(each.cited, passage.cited));
      const [first = passage] = met;
      const all = [...met, passage].map(({ cited }) => cited);
      const joined = { ...first, cited: all.toSorted((one, other) => one.start - other.start).reduce(join) };
      return met.length === 0
        ? [...left, passage]
        : left.flatMap((each) => (each === first ? [joined] : met.includes(each) ? [] : [each]));
    }, []);
}

function overlap(one: Place, other: Place): boolean {
  return one.sha256 === other.sha256 && one.start < other.end && other.start < one.end;
}

/** `before` begins first. */
function join<Cited extends Place & { readonly quote: string }>(before: Cited, after: Cited): Cited {
  if (after.end <= before.end) return before;
  return { ...before, end: after.end, quote: before.quote + after.quote.slice(before.end - after.start) };
}

/** Whether no letter and no digit of a quote stands outside these places. */
function isCovered({ quote, ...own }: Place & { readonly quote: string }, places: readonly Place[]): boolean {
  const within = places.filter((place) => overlap(own, place));
  return (
    within.length > 0 &&
    [...quote.matchAll(/[\p{L}\p{N}]/gu)].every(({ index }) =>
      within.some(({ start, end }) => start <= own.start + index && own.start + index < end),
    )
  );
}
