/**
 * The order in which one evaluator meets the bids of a tender: an order of chance that is theirs alone and always the same,
 * so that no bid gains from being read first by all, and the order can be shown again years later. `seed` names tender and
 * evaluator; the ids are put in order first, so the order in which they are handed in means nothing.
 */
export function bidOrder(seed: string, responseIds: readonly string[]): readonly string[] {
  const next = numbersFrom(seed);
  const order = [...responseIds].sort();
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = next(last + 1);
    [order[last], order[other]] = [order[other] ?? '', order[last] ?? ''];
  }
  return order;
}

/** Whole numbers from 0 to below a limit, determined by the seed: FNV-1a to begin with, mulberry32 from there. */
function numbersFrom(seed: string): (below: number) => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
